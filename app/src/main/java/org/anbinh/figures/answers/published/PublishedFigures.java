package org.anbinh.figures.answers.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.anbinh.figures.answers.Comparison;
import org.anbinh.figures.answers.Figure;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.answers.PublishedReconciliation;
import org.anbinh.figures.answers.Question;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.ground.access.Scoped;
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what others published against our own figures. It knows the register of published figures
 * by the written form of its contents only, because registers stand above figures.
 */
public final class PublishedFigures implements PublishedReconciliation {
  private static final String REGISTER = "published";
  private static final int PAGE = 1_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Figures figures;
  private final Indicators indicators;
  private final Ledger ledger;
  private final Registers registers;
  private final Labels labels;

  public PublishedFigures(
      Figures figures, Indicators indicators, Ledger ledger, Registers registers, Labels labels) {
    this.figures = figures;
    this.indicators = indicators;
    this.ledger = ledger;
    this.registers = registers;
    this.labels = labels;
  }

  /** A published figure, and the question that should give it. */
  private record Claim(
      String source,
      String mark,
      String indicator,
      String filter,
      String kind,
      boolean atLeast,
      BigDecimal value,
      Optional<String> note,
      Content content) {

    Question question(Vintage vintage) {
      return new Question(
          indicator,
          new TreeMap<>(Slice.parse(filter).codes()),
          content.unit(),
          Optional.empty(),
          Optional.empty(),
          content.window(),
          Optional.empty(),
          new Basis.Then(),
          Piece.Method.REFUSE,
          vintage);
    }
  }

  @Override
  public List<Line> lines(Vintage vintage) {
    if (registers.find(REGISTER).isEmpty()) {
      return List.of();
    }
    List<Claim> claims = claims(vintage);
    List<Claim> known = claims.stream().filter(this::isOurs).toList();
    Map<Claim, Figure> answers = answers(known, vintage);
    return claims.stream().map(claim -> line(claim, answers, vintage)).toList();
  }

  private Line line(Claim claim, Map<Claim, Figure> answers, Vintage vintage) {
    if (!isOurs(claim)) {
      return unknown(claim);
    }
    try {
      Figure ours = answers.get(claim);
      return line(
          claim,
          ours == null ? figures.answer(claim.question(vintage)).getFirst() : ours,
          claim.question(vintage));
    } catch (IllegalArgumentException e) {
      return notAskable(claim, e);
    }
  }

  /** All at once where all can be asked; else none, and each is asked by itself. */
  private Map<Claim, Figure> answers(List<Claim> claims, Vintage vintage) {
    Map<Claim, Figure> answers = new HashMap<>();
    try {
      List<List<Figure>> all =
          figures.answerAll(claims.stream().map(each -> each.question(vintage)).toList());
      for (int n = 0; n < claims.size(); n++) {
        answers.put(claims.get(n), all.get(n).getFirst());
      }
    } catch (IllegalArgumentException e) {
      answers.clear(); // one claim asks what cannot be asked; its line will say so
    }
    return answers;
  }

  /** A claim whose filter, unit or window no question can have. */
  private Line notAskable(Claim claim, IllegalArgumentException why) {
    String reason = String.valueOf(why.getMessage());
    return line(
        claim,
        Optional.empty(),
        new Verdict.NotComputable(say("not-askable", new Label(reason, reason))));
  }

  private boolean isOurs(Claim claim) {
    return indicators.find(claim.indicator()).isPresent();
  }

  private List<Claim> claims(Vintage vintage) {
    try (var _ = Scoped.everything("published figures are open")) {
      return allClaims(vintage);
    }
  }

  private List<Claim> allClaims(Vintage vintage) {
    var claims = new ArrayList<Claim>();
    Optional<String> after = Optional.empty();
    do {
      Page page =
          ledger.browse(
              new Browse(
                  REGISTER,
                  Set.of(),
                  Optional.empty(),
                  Optional.empty(),
                  Map.of(),
                  Browse.Sort.NEWEST,
                  after,
                  PAGE,
                  vintage));
      page.entries().stream().map(Entry::content).map(this::claim).forEach(claims::add);
      after = page.next();
    } while (after.isPresent());
    claims.sort(
        java.util.Comparator.comparing(Claim::source)
            .thenComparing(claim -> claim.mark().replaceAll("\\d", ""))
            .thenComparingInt(claim -> claim.mark().length())
            .thenComparing(Claim::mark));
    return claims;
  }

  private Claim claim(Content content) {
    JsonNode json = JSON.readTree(registers.of(content).json(content));
    return new Claim(
        json.path("source").asString(""),
        json.path("figure").asString(""),
        json.path("indicator").asString(""),
        json.path("filter").asString(""),
        json.path("kind").asString(""),
        json.path("qualifier").asString("").equals("at-least"),
        new BigDecimal(json.path("value").asString("0")),
        json.has("note") ? Optional.of(json.path("note").asString("")) : Optional.empty(),
        content);
  }

  private Line unknown(Claim claim) {
    Label words = say("no-indicator", claim.indicator());
    return line(claim, Optional.empty(), new Verdict.NotComputable(words));
  }

  private Line line(Claim claim, Figure ours, Question question) {
    if (ours.outcome() instanceof Outcome.Absent(Outcome.Why _, Label detail)) {
      return line(claim, Optional.of(ours), new Verdict.NotComputable(detail));
    }
    if (claim.kind().equals("level")) {
      return line(
          claim, Optional.of(ours), verdict(claim, ours.outcome().number().orElseThrow(), ours));
    }
    Comparison compared = figures.compare(question, question.window().previous()).getFirst();
    Optional<BigDecimal> number =
        claim.kind().equals("percent") ? compared.percent() : compared.difference();
    return line(
        claim,
        Optional.of(ours),
        number
            .map(value -> verdict(claim, value, ours))
            .orElseGet(() ->
                new Verdict.NotComputable(
                    say("no-base", compared.base().outcome().words().orElse(new Label("", ""))))));
  }

  private Label say(String key, Object argument) {
    return new Label(say(Language.VI, key, argument), say(Language.EN, key, argument));
  }

  private String say(Language language, String key, Object argument) {
    Object written = argument instanceof Label label ? label.in(language) : argument;
    return labels.text(language, "figures.published." + key, written);
  }

  private Verdict verdict(Claim claim, BigDecimal ours, Figure figure) {
    int compared = ours.compareTo(claim.value());
    if (compared == 0 || (compared > 0 && claim.atLeast())) {
      return new Verdict.Equal(ours);
    }
    Label why = figure.outcome().words().orElse(say("unexplained", ""));
    return new Verdict.Differs(ours, ours.subtract(claim.value()), why);
  }

  private static Line line(Claim claim, Optional<Figure> ours, Verdict verdict) {
    return new Line(
        claim.source(),
        claim.mark(),
        claim.content().unit(),
        claim.indicator(),
        claim.content().window(),
        claim.kind(),
        claim.atLeast(),
        claim.value(),
        ours,
        verdict,
        claim.note());
  }
}
