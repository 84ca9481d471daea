package org.anbinh.outlet.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Requires(Right.RELEASE_READ)
@Command(
    name = "papers",
    description = {
      "Has papers of a release written, and puts their files into a directory.",
      "Interrupting it (Ctrl-C) stops the writing in the server too."
    })
final class PapersCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> LEVELS =
      Map.of(
          "nation", "nation",
          "provinces", "province",
          "districts", "district",
          "communes", "commune");

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();

  @Option(names = "--release", required = true, description = "Code of the release.")
  String release = "";

  @Option(
      names = "--template",
      required = true,
      description = "Such as national-periodic, provincial-conference, commune-sheet.")
  String template = "";

  @Option(
      names = "--units",
      paramLabel = "UNITS",
      description =
          "provinces, communes, nation, or the code of one unit. Default: every unit within that of"
              + " the release for which the template is made.")
  @Nullable String units;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      defaultValue = "docx,pdf,xlsx",
      description = "docx, pdf, xlsx, with commas between. Default: ${DEFAULT-VALUE}.")
  List<String> formats = List.of();

  @Option(
      names = "--language",
      defaultValue = "vi",
      description = "vi or en. Default: ${DEFAULT-VALUE}.")
  String language = "vi";

  @Option(
      names = "--to",
      paramLabel = "DIR",
      defaultValue = ".",
      description =
          "Where the files go; those of the same names are replaced. Default: ${DEFAULT-VALUE}.")
  Path directory = Path.of(".");

  @Override
  public Integer call() {
    JsonNode wish = wish();
    Path made = made();
    return target.with(client -> {
      new PaperErrand(client, spec.commandLine()).run(wish, made);
      return 0;
    });
  }

  private JsonNode wish() {
    if (!language.equals("vi") && !language.equals("en")) {
      throw new Refusal(2, "--language: \"" + language + "\" is none of ours; write vi or en.");
    }
    ObjectNode wish =
        JSON.createObjectNode()
            .put("release", release)
            .put("template", template)
            .put("language", language)
            .put("links", target.server().isPresent());
    formats.forEach(each -> wish.withArray("formats").add(each.strip()));
    if (units != null) {
      String level = LEVELS.get(units);
      wish.put(level == null ? "unit" : "level", level == null ? units : level);
    }
    return wish;
  }

  /** Before anything is asked: a paper that cannot be put anywhere need not be written. */
  private Path made() {
    Path whole = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(whole);
    } catch (IOException e) {
      throw new Refusal(
          2,
          "--to: " + whole + " cannot be made (" + e.getMessage() + "); name another directory.");
    }
    if (!Files.isWritable(whole)) {
      throw new Refusal(
          2, "--to: nothing can be written into " + whole + "; name another directory.");
    }
    return whole;
  }
}
