package org.anbinh.outlet.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Requires(Right.LEDGER_KEEP)
@Command(
    name = "verify",
    description = {
      "Walks the whole chain of batches and recomputes every hash.",
      "With a file of a paper (DOCX, PDF, XLSX): whether its figures stand as they were printed,"
          + " and what the ledger says of them."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin Target target = new Target();
  @Mixin Output output = new Output();

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A paper to be checked.")
  @Nullable Path file;

  @Override
  public Integer call() {
    Path paper = file;
    if (paper != null) {
      return target.with(client -> check(client, paper));
    }
    return target.with(client -> {
      JsonNode found = client.post("/api/ledger/verify", Map.of());
      Jobs.print(spec.commandLine().getOut(), output.format, found);
      return found.path("faults").isEmpty() ? 0 : 1;
    });
  }

  private int check(Client client, Path paper) {
    JsonNode found = client.post("/api/papers/verify", Map.of(), paper, "application/octet-stream");
    PrintWriter out = spec.commandLine().getOut();
    if (output.format == Output.Format.JSON) {
      out.println(found.toPrettyString());
    } else {
      output.rows(out, found.path("figures"), Fields.CHECKED, Fields.CHECKED);
    }
    if (output.format == Output.Format.TABLE) {
      for (String name : new String[] {"release", "paper", "seal", "chain"}) {
        if (found.path(name).isString()) {
          out.println(name + ": " + found.path(name).asString());
        }
      }
      out.println(Output.text(found.path("sentence")));
    }
    out.flush();
    return found.path("genuine").asBoolean() ? 0 : 1;
  }
}
