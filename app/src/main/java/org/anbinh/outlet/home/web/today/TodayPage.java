package org.anbinh.outlet.home.web.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anbinh.ground.agenda.Agenda;
import org.anbinh.ground.agenda.Item;
import org.anbinh.ground.agenda.Phrase;
import org.anbinh.ground.agenda.Urgency;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Unit;
import org.anbinh.outlet.home.web.Pages;
import org.anbinh.outlet.home.web.Section;
import org.anbinh.outlet.home.web.UnitNames;
import org.anbinh.outlet.home.web.Visit;
import org.anbinh.outlet.home.web.Whereabouts;
import org.anbinh.outlet.home.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what needs its reader, most urgent first. */
@Controller
class TodayPage {
  private final Pages pages;
  private final Whereabouts whereabouts;
  private final UnitNames names;
  private final ObjectProvider<Agenda> agendas;

  TodayPage(Pages pages, Whereabouts whereabouts, UnitNames names, ObjectProvider<Agenda> agendas) {
    this.pages = pages;
    this.whereabouts = whereabouts;
    this.names = names;
    this.agendas = agendas;
  }

  /** One thing, written. */
  record Task(
      Urgency urgency,
      String badge,
      String sentence,
      Optional<String> day,
      String address,
      List<Detail> details) {}

  /** One line below it. */
  record Detail(String words, String address) {
    /** Whether it opens the passport of a figure. */
    boolean isFigure() {
      return address.startsWith("/passports/");
    }
  }

  /**
   * The whole page.
   *
   * @param needing things that need somebody
   * @param knowing things that are good to know
   * @param going whether some are still being worked on, so that the page asks again
   */
  record Matter(String lead, List<Task> needing, List<Task> knowing, boolean going) {}

  @Requires(Right.SIGNED_IN)
  @GetMapping("/")
  ResponseEntity<byte[]> show(Visit visit) {
    Words words = pages.words(visit);
    Unit unit = whereabouts.chosen(visit);
    List<Item> items =
        agendas.stream()
            .flatMap(agenda -> agenda.items(unit.id(), visit.today()).stream())
            .sorted(Item.MOST_URGENT_FIRST)
            .toList();
    List<Task> needing =
        items.stream().filter(TodayPage::needsSomebody).map(each -> task(each, words)).toList();
    List<Task> knowing =
        items.stream().filter(each -> !needsSomebody(each)).map(each -> task(each, words)).toList();
    var matter =
        new Matter(
            words.say(
                unit.level() == Level.COMMUNE ? "today.lead-one" : "today.lead",
                words.day(visit.today()),
                names.written(unit, words.language())),
            needing,
            knowing,
            items.stream().anyMatch(each -> each.urgency() == Urgency.GOING));
    return visit.partial()
        ? pages.part(words, "today/agenda.jte", matter)
        : pages.show(
            pages.frame(visit, Section.TODAY, words.say("today.title")), "today/today.jte", matter);
  }

  private static boolean needsSomebody(Item item) {
    return item.urgency().compareTo(Urgency.DUE) <= 0;
  }

  private Task task(Item item, Words words) {
    return new Task(
        item.urgency(),
        words.say("today.urgency." + item.urgency().code()),
        written(item.sentence(), words),
        item.day().map(day -> day(item.urgency(), day, words)),
        item.address(),
        item.worst().stream()
            .map(line -> new Detail(written(line.words(), words), line.address()))
            .toList());
  }

  private static String day(Urgency urgency, LocalDate day, Words words) {
    return switch (urgency) {
      case LATE -> words.say("today.day.late", words.day(day));
      case DUE -> words.say("today.day.due", words.day(day));
      case HAPPENING, BROKEN, WAITING, COMING, DIFFERING, GOING, DONE ->
          words.say("today.day.at", words.day(day));
    };
  }

  private String written(Phrase phrase, Words words) {
    return words.say(
        phrase.key(),
        phrase.terms().stream().map(term -> written(term, words)).toArray(String[]::new));
  }

  private String written(Phrase.Term term, Words words) {
    return switch (term) {
      case Phrase.Term.Quantity(var amount) -> words.number(amount);
      case Phrase.Term.Day(LocalDate day) -> words.day(day);
      case Phrase.Term.Name(var label) -> words.of(label);
      case Phrase.Term.Place(var unit) -> names.written(unit, words.language());
      case Phrase.Term.Text(String text) -> text;
    };
  }
}
