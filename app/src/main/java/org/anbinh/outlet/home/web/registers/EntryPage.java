package org.anbinh.outlet.home.web.registers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.intake.capture.Registration;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One thing of a register: as it stands, and all its versions side by side. */
@Controller
class EntryPage {
  private final Pages pages;
  private final RegisterPages registers;
  private final Registration registration;
  private final Ledger ledger;

  EntryPage(Pages pages, RegisterPages registers, Registration registration, Ledger ledger) {
    this.pages = pages;
    this.registers = registers;
    this.registration = registration;
    this.ledger = ledger;
  }

  /**
   * An entry.
   *
   * @param recorded the batch that has just been recorded, when one was
   * @param theirs whether the reader may correct it and take it back
   */
  record Matter(
      RegisterWords register,
      Entry entry,
      List<FieldLine> fields,
      Optional<String> recorded,
      boolean theirs,
      Address correct,
      Address retract,
      Address history) {}

  /** A field and its value. */
  record FieldLine(String label, String value) {}

  /** All versions, newest first, a row for each field any of them has. */
  record History(
      RegisterWords register, String subject, List<Entry> versions, List<HistoryRow> rows) {}

  /** A field through the versions. */
  record HistoryRow(String label, List<HistoryCell> cells) {}

  /** A value, and whether it differs from the version before. */
  record HistoryCell(String value, boolean changed) {}

  @Requires(Right.REGISTERS_READ)
  @GetMapping("/registers/{register}/entry")
  ResponseEntity<byte[]> entry(
      Visit visit,
      @PathVariable String register,
      @RequestParam String subject,
      @RequestParam Optional<String> recorded) {
    Words words = pages.words(visit);
    RegisterWords known = registers.words(register, words);
    Entry entry = versions(register, subject, words).getLast();
    List<FieldLine> fields =
        texts(entry).entrySet().stream()
            .map(each ->
                new FieldLine(
                    known.label(each.getKey()), known.value(each.getKey(), each.getValue())))
            .toList();
    var here = Address.of("/registers/" + register).with("subject", subject);
    return pages.show(
        pages.frame(visit, Section.REGISTERS, known.one() + " " + known.subject(texts(entry))),
        "registers/entry.jte",
        new Matter(
            known,
            entry,
            fields,
            recorded,
            registration.mayFollow(entry),
            here.at("/registers/" + register + "/correct"),
            here.at("/registers/" + register + "/retract"),
            here.at("/registers/" + register + "/history")));
  }

  @Requires(Right.REGISTERS_READ)
  @GetMapping("/registers/{register}/history")
  ResponseEntity<byte[]> history(
      Visit visit, @PathVariable String register, @RequestParam String subject) {
    Words words = pages.words(visit);
    RegisterWords known = registers.words(register, words);
    List<Entry> versions = versions(register, subject, words);
    List<Map<String, String>> texts = versions.stream().map(this::texts).toList();
    var paths = new LinkedHashSet<String>();
    texts.forEach(each -> paths.addAll(each.keySet()));
    List<HistoryRow> rows = paths.stream().map(path -> historyRow(known, path, texts)).toList();
    return pages.show(
        pages.frame(
            visit,
            Section.REGISTERS,
            words.say("page.registers.history-of", known.one(), known.subject(texts.getLast()))),
        "registers/history.jte",
        new History(known, subject, versions.reversed(), rows));
  }

  private static HistoryRow historyRow(
      RegisterWords known, String path, List<Map<String, String>> texts) {
    var cells = new ArrayList<HistoryCell>();
    for (int version = texts.size() - 1; version >= 0; version--) {
      String value = texts.get(version).getOrDefault(path, "");
      boolean changed = version > 0 && !value.equals(texts.get(version - 1).getOrDefault(path, ""));
      cells.add(new HistoryCell(known.value(path, value), changed));
    }
    return new HistoryRow(known.label(path), cells);
  }

  private List<Entry> versions(String register, String subject, Words words) {
    List<Entry> versions = ledger.history(register, subject);
    if (versions.isEmpty()) {
      throw new NoSuchElementException(words.say("page.registers.unknown", subject));
    }
    return versions;
  }

  private Map<String, String> texts(Entry entry) {
    return registers.readers().values(entry.register()).of(entry.content());
  }
}
