package org.anbinh.outlet.papers.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anbinh.figures.answers.Caveat;
import org.anbinh.figures.answers.Figures;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.figures.indicators.Indicators;
import org.anbinh.figures.release.Release;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.language.Label;
import org.anbinh.ground.language.Labels;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ground.territory.Territory;
import org.anbinh.ground.territory.Unit;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Drawings;
import org.anbinh.outlet.papers.Edition;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperTemplate;
import org.anbinh.outlet.papers.PaperTexts;
import org.anbinh.outlet.papers.Papers;

/** Fills templates with the figures of releases. */
final class TemplatePapers implements Papers {
  private static final int CODE_LETTERS = 8;

  private final List<PaperTemplate> templates;
  private final Sources sources;
  private final Drawings drawings;
  private final PaperTexts texts;
  private final Answers answers;
  private final Labels labels;
  private final Map<String, Of> found = new ConcurrentHashMap<>();

  /** Where the figures and their surroundings come from. */
  record Sources(
      Figures figures,
      Indicators indicators,
      Territories territories,
      Ledger ledger,
      Caveat caveat,
      Releases releases) {}

  TemplatePapers(
      List<PaperTemplate> templates,
      Sources sources,
      Drawings drawings,
      PaperTexts texts,
      Labels labels) {
    this.answers = sources.figures()::answerAll;
    this.templates = List.copyOf(templates);
    this.sources = sources;
    this.drawings = drawings;
    this.texts = texts;
    this.labels = labels;
  }

  private TemplatePapers(TemplatePapers papers, Answers answers) {
    this.answers = answers;
    this.templates = papers.templates;
    this.sources = papers.sources;
    this.drawings = papers.drawings;
    this.texts = papers.texts;
    this.labels = papers.labels;
  }

  @Override
  public List<PaperTemplate> templates() {
    return templates;
  }

  @Override
  public PaperTemplate template(String id) {
    return templates.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no template " + id));
  }

  @Override
  public Papers together() {
    return new TemplatePapers(this, new SharedAnswers(sources.figures(), sources.territories()));
  }

  @Override
  public Paper write(Wish wish) {
    PaperTemplate template = template(wish.template());
    Release release = wish.release();
    Territory territory = sources.territories().asKnownAt(release.vintage());
    Unit unit = territory.get(wish.unit());
    var matter =
        new Reckoning.Matter(
            release,
            template,
            unit.id(),
            territory.nation().id(),
            new Calendar(template.windows(), release.period().window()),
            sources.indicators(),
            new Printed(labels, wish.language()));
    Map<String, PaperTexts.Text> written =
        texts.of(new PaperTexts.Of(release.code(), template.id(), unit.id(), wish.language()));
    var asking = new Asking();
    body(new Reckoning(matter, asking), unit, territory, written);
    asking.ask(answers);
    var reckoning = new Reckoning(matter, asking);
    List<Block> blocks = body(reckoning, unit, territory, written);
    return paper(
        reckoning, blocks, new UnitWords(unit, matter.printed()), notes(matter, asking, blocks));
  }

  private List<Block> body(
      Reckoning reckoning, Unit unit, Territory territory, Map<String, PaperTexts.Text> written) {
    Reckoning.Matter matter = reckoning.matter();
    var words = new UnitWords(unit, matter.printed());
    var tables = new TableWriter(reckoning, territory, words);
    return new BodyWriter(
            reckoning,
            new SentenceWriter(reckoning, words),
            tables,
            new PictureWriter(reckoning, tables, drawings),
            written)
        .blocks(matter.template().body());
  }

  private List<String> notes(Reckoning.Matter matter, Asking asking, List<Block> blocks) {
    boolean partial =
        blocks.stream()
            .flatMap(Block::figures)
            .anyMatch(each -> each.outcome() instanceof Outcome.Partial);
    return Stream.of(
            sources.caveat().words().stream(),
            partial ? Stream.of(labels.get("paper.partial-note")) : Stream.<Label>empty(),
            asking.notes().stream())
        .flatMap(each -> each)
        .map((Label each) -> matter.printed().of(each))
        .distinct()
        .toList();
  }

  private Paper paper(Reckoning reckoning, List<Block> blocks, UnitWords unit, List<String> notes) {
    Reckoning.Matter matter = reckoning.matter();
    PaperTemplate template = matter.template();
    var heading = new HeadingWriter(matter, unit);
    return new Paper(
        code(matter),
        template.id(),
        matter.printed().language(),
        matter.unit(),
        matter.calendar().main(),
        edition(matter.release()),
        heading.heading(),
        template.bases().stream().map(heading::words).toList(),
        blocks,
        heading.signature(),
        template.recipients().stream().map(heading::words).toList(),
        notes,
        reckoning.grounds(blocks.stream().flatMap(Block::figures).toList()));
  }

  private Edition edition(Release release) {
    return new Edition(
        release.code(),
        release.name(),
        release.vintage(),
        sources.ledger().findBatch(release.vintage().batch()).map(Batch::hash),
        release.cutOff(),
        release.publication(),
        release.status().code(),
        release.mark());
  }

  private static String code(Reckoning.Matter matter) {
    return code(matter.release().code(), matter.template().id(), matter.unit().toString());
  }

  @Override
  public Optional<Of> find(String code) {
    if (!code.matches("[0-9a-f]{" + CODE_LETTERS + "}")) {
      return Optional.empty();
    }
    Of known = found.get(code);
    return known == null
        ? sources.releases().all().stream()
            .flatMap(release -> possible(release))
            .filter(
                each -> code(each.release(), each.template(), each.unit().toString()).equals(code))
            .findFirst()
            .map(each -> {
              found.put(code, each);
              return each;
            })
        : Optional.of(known);
  }

  /** Every paper that there can be of a release. */
  private Stream<Of> possible(Release release) {
    Territory territory = sources.territories().asKnownAt(release.vintage());
    LocalDate day = release.period().window().lastDay();
    return templates.stream()
        .flatMap(template ->
            template.levels().stream()
                .flatMap(level ->
                    level == release.unit().level()
                        ? Stream.of(release.unit())
                        : territory.within(release.unit(), level, day).stream().map(Unit::id))
                .map(unit -> new Of(release.code(), template.id(), unit)));
  }

  /** The short name of a paper in either language. */
  static String code(String... parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, CODE_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
