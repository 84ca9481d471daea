package org.anbinh.outlet.home.web.registers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Page;
import org.anbinh.outlet.home.web.Address;
import org.anbinh.outlet.home.web.DayField;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of registers, and one register as a table with filters. */
@Controller
class BrowsePage {
  private final Pages pages;
  private final RegisterPages registers;
  private final Ledger ledger;
  private final BrowseQuestion questions;

  BrowsePage(Pages pages, RegisterPages registers, Ledger ledger, BrowseQuestion questions) {
    this.pages = pages;
    this.registers = registers;
    this.ledger = ledger;
    this.questions = questions;
  }

  /** A register in the list of registers. */
  record Line(String name, String about, String address) {}

  /**
   * A register as a table.
   *
   * @param columns the fields that can be shown and filtered by
   * @param answer empty when a filter cannot be understood
   * @param problem what is wrong with the question, or could not be done
   */
  record Matter(
      RegisterWords register,
      Address address,
      ShownColumns columns,
      SavedViews views,
      Optional<Answer> answer,
      Optional<String> problem,
      Visit.Token token) {
    String value(String name) {
      return address.values().getOrDefault(name, "");
    }

    /** What a form must carry along; the filters it asks for itself are named by a prefix. */
    Map<String, String> kept(String... prefixes) {
      var kept = new TreeMap<String, String>();
      address
          .values()
          .forEach((name, value) -> {
            if (List.of(prefixes).stream().anyMatch(name::startsWith)) {
              kept.put(name, value);
            }
          });
      return kept;
    }

    /** Whether anything narrows the table. */
    boolean isNarrowed() {
      return !kept("field.", "text", "unit", "from", "until", "vintage").isEmpty();
    }

    /** Whether a condition stands among those that are folded away. */
    boolean isNarrowedFurther() {
      return !value("vintage").isEmpty()
          || columns.filters().stream().skip(4).anyMatch(filter -> !value(filter.name()).isEmpty());
    }

    /** The question as the address writes it. */
    String query() {
      String written = address.with("after", "").with("kept", "").toString();
      int mark = written.indexOf('?');
      return mark < 0 ? "" : written.substring(mark + 1);
    }

    Address plain() {
      return Address.of(address.path());
    }
  }

  /**
   * The entries found.
   *
   * @param count how many there are, in words
   * @param unsorted whether they are too many to be sorted as asked
   * @param next where the next page is
   */
  record Answer(List<Row> rows, String count, boolean unsorted, Optional<Address> next) {}

  /** An entry as a row. */
  record Row(Address address, String subject, List<String> values, int version, String recorded) {}

  @Requires(Right.REGISTERS_READ)
  @GetMapping("/registers")
  ResponseEntity<byte[]> list(Visit visit) {
    Words words = pages.words(visit);
    List<Line> lines =
        registers.registers().list().stream()
            .map(each -> registers.words(each.name(), words))
            .map(each -> new Line(each.name(), each.about(), "/registers/" + each.register()))
            .toList();
    return pages.show(
        pages.frame(visit, Section.REGISTERS, words.say("page.registers.title")),
        "registers/list.jte",
        lines);
  }

  @Requires(Right.REGISTERS_READ)
  @GetMapping("/registers/{register}")
  ResponseEntity<byte[]> browse(
      Visit visit,
      @PathVariable String register,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Words words = pages.words(visit);
    RegisterWords known = registers.words(register, words);
    var values = new TreeMap<>(parameters);
    DayField.plain(values, "from", "until");
    var address = new Address("/registers/" + register, values);
    var columns = new ShownColumns(known, address);
    Optional<Answer> answer = Optional.empty();
    Optional<String> problem =
        Optional.ofNullable(parameters.get("kept")).flatMap(code -> notKept(words, code));
    try {
      answer = Optional.of(answer(columns, questions.browse(known, address, visit)));
    } catch (BrowseQuestion.UnclearException e) {
      problem = Optional.of(e.sentence());
    }
    SavedViews views = ViewActions.saved(register, request);
    var matter = new Matter(known, address, columns, views, answer, problem, visit.token());
    return pages.show(
        pages.frame(visit, Section.REGISTERS, known.name()), "registers/browse.jte", matter);
  }

  private static Optional<String> notKept(Words words, String code) {
    return switch (code) {
      case "full" -> Optional.of(words.say("registers-page.views-full"));
      case "unnamed" -> Optional.of(words.say("registers-page.views-unnamed"));
      default -> Optional.empty();
    };
  }

  private Answer answer(ShownColumns columns, Browse question) {
    Words words = columns.register().words();
    Page page;
    try {
      page = ledger.browse(question);
    } catch (IllegalArgumentException _) {
      throw new BrowseQuestion.UnclearException(words.say("registers-page.problem-after"));
    }
    String count =
        page.counted()
            ? words.say("registers-page.count", words.number(page.about()))
            : words.say(
                "registers-page.more",
                words.number(Page.MOST_COUNTED),
                words.number(rounded(page.about())));
    return new Answer(
        page.entries().stream().map(entry -> row(columns, entry)).toList(),
        count,
        !page.sort().equals(question.sort()),
        page.next().map(after -> columns.address().with("after", after)));
  }

  /** An estimate with the two digits that it is worth. */
  private static long rounded(long about) {
    long step = 1;
    while (about / step >= 100) {
      step *= 10;
    }
    return about / step * step;
  }

  private Row row(ShownColumns columns, Entry entry) {
    RegisterWords known = columns.register();
    Map<String, String> texts = registers.readers().values(known.register()).of(entry.content());
    return new Row(
        Address.of("/registers/" + known.register() + "/entry").with("subject", entry.subject()),
        entry.subject(),
        columns.values(texts),
        entry.version(),
        known.words().moment(entry.recordedAt()));
  }
}
