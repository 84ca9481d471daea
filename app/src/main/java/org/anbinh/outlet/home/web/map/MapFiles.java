package org.anbinh.outlet.home.web.map;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anbinh.figures.answers.Caveat;
import org.anbinh.ground.rights.Exports;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.anbinh.outlet.pictures.Pictures;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Maps to take away, as pictures and as tables. */
@Controller
@Exports
class MapFiles {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
  private static final int PIXELS = 1600;

  private final Pages pages;
  private final MapReader reader;
  private final MapRoom room;
  private final TemplateEngine templates;
  private final Pictures pictures;
  private final Caveat caveat;

  MapFiles(
      Pages pages,
      MapReader reader,
      MapRoom room,
      TemplateEngine templates,
      Pictures pictures,
      Caveat caveat) {
    this.pages = pages;
    this.reader = reader;
    this.room = room;
    this.templates = templates;
    this.pictures = pictures;
    this.caveat = caveat;
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/map.svg")
  ResponseEntity<byte[]> drawing(Visit visit, @RequestParam Map<String, String> parameters) {
    MapRoom.Hung hung = hung(visit, parameters);
    return file(
        MediaType.parseMediaType("image/svg+xml;charset=UTF-8"),
        hung,
        "svg",
        svg(hung, visit).getBytes(UTF_8));
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/map.png")
  ResponseEntity<byte[]> picture(Visit visit, @RequestParam Map<String, String> parameters) {
    MapRoom.Hung hung = hung(visit, parameters);
    return file(MediaType.IMAGE_PNG, hung, "png", pictures.png(svg(hung, visit), PIXELS));
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/map.csv")
  ResponseEntity<byte[]> rows(Visit visit, @RequestParam Map<String, String> parameters)
      throws IOException {
    Words words = pages.words(visit);
    MapRoom.Hung hung = hung(visit, parameters);
    var bytes = new ByteArrayOutputStream();
    bytes.write("\uFEFF".getBytes(UTF_8));
    try (CsvWriter csv = CsvWriter.builder().build(bytes)) {
      csv.writeRecord(heading(hung, words));
      for (Area area : hung.answer().areas()) {
        csv.writeRecord(row(area));
      }
    }
    return file(CSV, hung, "csv", bytes.toByteArray());
  }

  @Requires(Right.FIGURES_READ)
  @GetMapping("/map.xlsx")
  ResponseEntity<byte[]> spreadsheet(Visit visit, @RequestParam Map<String, String> parameters)
      throws IOException {
    Words words = pages.words(visit);
    MapRoom.Hung hung = hung(visit, parameters);
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "An Binh", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.say("map.title"));
      write(sheet, 0, heading(hung, words));
      int line = 1;
      for (Area area : hung.answer().areas()) {
        write(sheet, line, row(area));
        if (area.value().isPresent()) {
          sheet.value(line, 2, area.value().get());
        }
        line++;
      }
      sheet.freezePane(2, 1);
      Worksheet about = book.newWorksheet(words.say("map.about"));
      write(about, 0, List.of(hung.title()));
      write(about, 1, List.of(foot(hung, words)));
      int note = 2;
      for (String each : hung.answer().notes()) {
        write(about, note++, List.of(each));
      }
    }
    return file(XLSX, hung, "xlsx", bytes.toByteArray());
  }

  private static void write(Worksheet sheet, int row, List<String> values) {
    for (int column = 0; column < values.size(); column++) {
      sheet.value(row, column, values.get(column));
    }
  }

  private static List<String> heading(MapRoom.Hung hung, Words words) {
    var heading =
        new ArrayList<>(
            List.of(
                words.say("map.column.code"),
                words.say("map.column.unit"),
                hung.answer().title() + " (" + hung.answer().unitOfMeasure() + ")",
                words.say("map.column.mark"),
                words.say("map.column.coverage"),
                words.say("map.column.border"),
                words.say("map.column.passport")));
    if (hung.question().perHead()) {
      heading.add(words.say("map.column.count"));
      heading.add(words.say("map.column.population"));
    }
    return heading;
  }

  private static List<String> row(Area area) {
    var row =
        new ArrayList<>(
            List.of(
                area.unit().code(),
                area.name(),
                area.value().map(value -> value.toPlainString()).orElse(""),
                area.value().isPresent() ? area.mark().orElse("") : area.amount(),
                area.covered(),
                area.border(),
                area.passport()));
    area.rate()
        .ifPresent(rate -> {
          row.add(rate.count());
          row.add(rate.population());
        });
    return row;
  }

  private static String origin(MapRoom.Hung hung, Words words) {
    return hung.origin()
        .map(origin -> words.say("map.origin.brought", origin.source(), words.day(origin.day())))
        .orElseGet(() -> words.say("map.origin.own"));
  }

  private String foot(MapRoom.Hung hung, Words words) {
    return caveat.words().map(each -> words.of(each) + ". ").orElse("")
        + words.say(
            "map.foot",
            words.number(hung.question().question().vintage().batch()),
            words.day(hung.question().day()));
  }

  private String svg(MapRoom.Hung hung, Visit visit) {
    Words words = pages.words(visit);
    var output = new StringOutput();
    templates.render(
        "map/drawing.jte",
        Map.of(
            "drawing",
            hung.drawing().orElseThrow(),
            "words",
            words,
            "foot",
            foot(hung, words),
            "origin",
            origin(hung, words),
            "alone",
            true),
        output);
    return output.toString();
  }

  private MapRoom.Hung hung(Visit visit, Map<String, String> parameters) {
    Words words = pages.words(visit);
    MapAsked asked = reader.read(visit, words, parameters);
    MapQuestion question =
        asked
            .question()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    String.join(
                        " ", asked.problems().stream().map(MapAsked.Problem::message).toList())));
    return room.hang(question, asked.address(), words);
  }

  private static ResponseEntity<byte[]> file(
      MediaType type, MapRoom.Hung hung, String ending, byte[] bytes) {
    String name =
        hung.question().question().indicator()
            + "-"
            + hung.question().within().code()
            + "-"
            + hung.question().question().window().from()
            + "."
            + ending;
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }
}
