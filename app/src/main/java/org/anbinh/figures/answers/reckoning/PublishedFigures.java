package org.anbinh.figures.answers.reckoning;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.anbinh.ground.catalogue.Slice;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.territory.Basis;
import org.anbinh.ground.territory.Piece;
import org.anbinh.ground.time.Vintage;
import org.anbinh.ledger.declaration.Content;
import org.anbinh.ledger.declaration.Registers;
import org.anbinh.ledger.entries.Browse;
import org.anbinh.ledger.entries.Entry;
import org.anbinh.ledger.entries.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what others published against our own figures. It knows the register of published figures
 * by the written form of its contents only, because registers stand above figures.
 */
final class PublishedFigures implements PublishedReconciliation {
  private static final String REGISTER = "published";
  private static final int PAGE = 1_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final Grounds grounds;
  private final Figures figures;
  private final Registers registers;

  PublishedFigures(Grounds grounds, Figures figures, Registers registers) {
    this.grounds = grounds;
    this.figures = figures;
    this.registers = registers;
  }

  /** A published figure, and the question that should give it. */
  private record Claim(
      String source,
      String mark,
      String indicator,
      Map<String, String> filter,
      String kind,
      boolean atLeast,
      BigDecimal value,
      Optional<String> note,
      Content content) {

    Question question(Vintage vintage) {
      return new Question(
          indicator,
          new TreeMap<>(filter),
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
    List<List<Figure>> answers =
        figures.answerAll(known.stream().map(each -> each.question(vintage)).toList());
    var lines = new ArrayList<Line>();
    for (Claim claim : claims) {
      int place = known.indexOf(claim);
      lines.add(
          place < 0
              ? unknown(claim)
              : line(claim, answers.get(place).getFirst(), claim.question(vintage)));
    }
    return lines;
  }

  private boolean isOurs(Claim claim) {
    return grounds.indicators().find(claim.indicator()).isPresent();
  }

  private List<Claim> claims(Vintage vintage) {
    var claims = new ArrayList<Claim>();
    Optional<String> after = Optional.empty();
    do {
      Page page =
          grounds
              .ledger()
              .browse(
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
        Slice.parse(json.path("filter").asString("")).codes(),
        json.path("kind").asString(""),
        json.path("qualifier").asString("").equals("at-least"),
        new BigDecimal(json.path("value").asString("0")),
        json.has("note") ? Optional.of(json.path("note").asString("")) : Optional.empty(),
        content);
  }

  private Line unknown(Claim claim) {
    Label words = grounds.words().say("published.no-indicator", claim.indicator());
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
                    grounds
                        .words()
                        .say(
                            "published.no-base",
                            compared
                                .base()
                                .outcome()
                                .words()
                                .<Object>map(each -> each)
                                .orElse("")))));
  }

  private Verdict verdict(Claim claim, BigDecimal ours, Figure figure) {
    int compared = ours.compareTo(claim.value());
    if (compared == 0 || (compared > 0 && claim.atLeast())) {
      return new Verdict.Equal(ours);
    }
    Label why = figure.outcome().words().orElse(grounds.words().say("published.unexplained"));
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
