package org.anbinh.outlet.home.web.today;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.answers.PublishedReconciliation.Line;
import org.anbinh.figures.answers.PublishedReconciliation.Verdict;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.answers.Reconciliation;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.mart.Mart;
import org.anbinh.ground.agenda.Agenda;
import org.anbinh.ground.agenda.Item;
import org.anbinh.ground.agenda.Phrase;
import org.anbinh.ground.agenda.Phrase.Term;
import org.anbinh.ground.agenda.Urgency;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Level;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ground.time.Window;
import org.anbinh.outlet.home.web.Address;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Statements of one thing that differ: published figures against ours, records against reports,
 * police against courts. It takes longer than a page may, so it is worked out beside the page, once
 * for each unit and vintage, and the page says so meanwhile.
 */
@Component
class Differences implements Agenda {
  private static final Logger LOG = LoggerFactory.getLogger(Differences.class);
  private static final int REMEMBERED = 200;
  private static final long PATIENCE_MILLIS = 25;
  private static final int NAMED = 4;
  private static final List<String> STATED_TWICE =
      List.of("cases.detected", "persons.arrested", "cases.prosecuted", "defendants.prosecuted");
  private static final String PROSECUTED = "defendants.prosecuted";
  private static final String ACCEPTED = "court.defendants.accepted";

  private final Figures figures;
  private final PublishedReconciliation published;
  private final Indicators indicators;
  private final Territories territories;
  private final Mart mart;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Checked checked;
  private final Map<Key, CompletableFuture<List<Item>>> found =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<List<Item>>> eldest) {
          return size() > REMEMBERED;
        }
      };

  Differences(
      Figures figures,
      PublishedReconciliation published,
      Indicators indicators,
      Territories territories,
      Mart mart) {
    this.figures = figures;
    this.published = published;
    this.indicators = indicators;
    this.territories = territories;
    this.mart = mart;
  }

  private record Checked(Vintage vintage, List<Line> lines) {}

  private record Key(UnitId unit, Vintage vintage, LocalDate day) {}

  @Override
  public List<Item> items(UnitId unit, LocalDate day) {
    try {
      return asked(new Key(unit, mart.position(), day)).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return List.of(going());
    } catch (ExecutionException e) {
      LOG.warn("Differences of {} could not be found", unit, e.getCause());
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private CompletableFuture<List<Item>> asked(Key key) {
    synchronized (found) {
      return found.computeIfAbsent(
          key,
          each ->
              CompletableFuture.supplyAsync(
                  () -> find(each), work -> Thread.ofVirtual().name("differences").start(work)));
    }
  }

  private static Item going() {
    return new Item(
        Urgency.GOING,
        Phrase.of("today.differences.going"),
        1,
        Optional.empty(),
        "/published",
        List.of());
  }

  /** One after the other, so that many readers of many units leave room for those who ask. */
  private List<Item> find(Key key) {
    turn.lock();
    try {
      var items = new ArrayList<Item>();
      statedTwice(key).ifPresent(items::add);
      policeAndCourts(key).ifPresent(items::add);
      published(key).ifPresent(items::add);
      return List.copyOf(items);
    } finally {
      turn.unlock();
    }
  }

  /** The published figures beside ours, which are the same for all units. */
  private List<Line> lines(Vintage vintage) {
    Checked known = checked;
    if (known == null || !known.vintage().equals(vintage)) {
      known = new Checked(vintage, published.lines(vintage));
      checked = known;
    }
    return known.lines();
  }

  private Optional<Item> published(Key key) {
    List<Line> differing =
        lines(key.vintage()).stream()
            .filter(line -> line.unit().equals(key.unit()))
            .filter(line -> line.verdict() instanceof Verdict.Differs)
            .toList();
    if (differing.isEmpty()) {
      return Optional.empty();
    }
    List<Item.Line> named =
        differing.stream()
            .sorted(Comparator.comparing((Line line) -> line.window().until()).reversed())
            .limit(NAMED)
            .map(this::line)
            .toList();
    return Optional.of(
        new Item(
            Urgency.DIFFERING,
            Phrase.of("today.differences.published", Phrase.number(differing.size())),
            differing.size(),
            Optional.empty(),
            "/published",
            named));
  }

  private Item.Line line(Line line) {
    BigDecimal ours =
        line.verdict() instanceof Verdict.Differs(BigDecimal number, BigDecimal _, Label _)
            ? number
            : BigDecimal.ZERO;
    return new Item.Line(
        Phrase.of(
            "today.differences.published-line",
            new Term.Text(line.source()),
            new Term.Text(line.mark()),
            name(line.indicator()),
            new Term.Quantity(line.theirs()),
            new Term.Quantity(ours),
            new Term.Day(line.window().from()),
            new Term.Day(line.window().lastDay())),
        "/published");
  }

  /** The last twelve whole months. */
  private static Window year(LocalDate day) {
    LocalDate until = day.withDayOfMonth(1);
    return new Window(until.minusYears(1), until);
  }

  private Optional<Item> statedTwice(Key key) {
    List<Question> questions =
        STATED_TWICE.stream()
            .filter(each -> indicators.find(each).isPresent())
            .map(each -> question(each, key))
            .toList();
    var named = new ArrayList<Item.Line>();
    for (List<Figure> answer : figures.answerAll(questions)) {
      for (Figure figure : answer) {
        figure.reconciliations().stream()
            .filter(each -> each.difference().signum() != 0)
            .forEach(each -> named.add(line(figure, each)));
      }
    }
    return named.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Item(
                Urgency.DIFFERING,
                Phrase.of("today.differences.twice", Phrase.number(named.size())),
                named.size(),
                Optional.empty(),
                figuresAddress(STATED_TWICE.getFirst(), key),
                named.stream().limit(NAMED).toList()));
  }

  private Item.Line line(Figure figure, Reconciliation other) {
    return new Item.Line(
        Phrase.of(
            "today.differences.twice-line",
            name(figure.indicator()),
            new Term.Quantity(figure.outcome().number().orElse(BigDecimal.ZERO)),
            new Term.Name(other.source()),
            new Term.Quantity(other.theirs()),
            new Term.Name(other.why())),
        "/passports/" + figure.id().value());
  }

  /** Two stages of one stream of work, in two statistical years: shown, never divided. */
  private Optional<Item> policeAndCourts(Key key) {
    Level level = territories.current().get(key.unit()).level();
    if (level == Level.COMMUNE || level == Level.DISTRICT) {
      return Optional.empty();
    }
    List<List<Figure>> answers =
        figures.answerAll(List.of(question(PROSECUTED, key), question(ACCEPTED, key)));
    Optional<BigDecimal> police = answers.getFirst().getFirst().outcome().number();
    Optional<BigDecimal> courts = answers.getLast().getFirst().outcome().number();
    if (police.isEmpty() || courts.isEmpty() || police.get().compareTo(courts.get()) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Item(
            Urgency.DIFFERING,
            Phrase.of(
                "today.differences.courts",
                new Term.Quantity(police.get()),
                new Term.Quantity(courts.get())),
            1,
            Optional.empty(),
            figuresAddress(ACCEPTED, key),
            List.of()));
  }

  private static Question question(String indicator, Key key) {
    return new Question(
        indicator,
        new TreeMap<>(),
        key.unit(),
        Optional.empty(),
        Optional.empty(),
        year(key.day()),
        Optional.empty(),
        new Basis.Then(),
        Piece.Method.REFUSE,
        key.vintage());
  }

  private static String figuresAddress(String indicator, Key key) {
    Window window = year(key.day());
    return Address.of("/figures")
        .with("indicator", indicator)
        .with("unit", key.unit().toString())
        .with("from", window.from().toString())
        .with("until", window.until().toString())
        .with("step", "month")
        .toString();
  }

  private Term name(String indicator) {
    return new Term.Name(
        indicators
            .find(indicator)
            .map(each -> each.name())
            .orElseGet(() -> new Label(indicator, indicator)));
  }
}
