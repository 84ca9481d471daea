package org.anbinh.outlet.papers.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anbinh.ground.language.Language;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperCheck.Reason;
import org.anbinh.outlet.papers.PaperCheck.Recorded;
import org.anbinh.outlet.papers.PaperCheck.Seal;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperManifest;
import org.anbinh.outlet.papers.proof.Envelope;
import org.anbinh.outlet.papers.proof.Seals;

/** Checks a file, whatever it is. */
public record FileCheck(Seals seals, Recount recount) {
  private static final int MOST_FIGURES = 20_000;

  /** What was found. */
  public PaperCheck check(byte[] file) {
    try {
      return compared(file);
    } catch (UnreadableFileException e) {
      return new PaperCheck.Unreadable(e.reason());
    }
  }

  private PaperCheck compared(byte[] file) throws UnreadableFileException {
    if (file.length == 0 || file.length > PaperFiles.LARGEST) {
      throw new UnreadableFileException(file.length == 0 ? Reason.EMPTY : Reason.TOO_LARGE);
    }
    PaperFormat format = PaperFormat.PDF;
    Seen seen;
    if (startsWith(file, "%PDF-")) {
      seen = PdfReader.read(file);
    } else if (startsWith(file, "PK\u0003\u0004")) {
      Parts parts = Parts.of(file);
      boolean book = parts.has("xl/workbook.xml");
      if (!book && !parts.has("word/document.xml")) {
        throw new UnreadableFileException(Reason.OTHER_TYPE);
      }
      format = book ? PaperFormat.XLSX : PaperFormat.DOCX;
      seen = book ? SheetReader.read(parts) : WordReader.read(parts);
    } else {
      throw new UnreadableFileException(Reason.OTHER_TYPE);
    }
    Envelope envelope =
        seen.envelope().orElseThrow(() -> new UnreadableFileException(Reason.NO_MANIFEST));
    PaperManifest manifest =
        envelope
            .content()
            .filter(each -> each.figures().size() <= MOST_FIGURES)
            .orElseThrow(() -> new UnreadableFileException(Reason.NO_MANIFEST));
    return compared(format, seen, manifest, seals.of(envelope));
  }

  private static boolean startsWith(byte[] file, String letters) {
    for (int n = 0; n < letters.length(); n++) {
      if (n >= file.length || file[n] != (byte) letters.charAt(n)) {
        return false;
      }
    }
    return true;
  }

  private PaperCheck compared(PaperFormat format, Seen seen, PaperManifest manifest, Seal seal) {
    boolean ours = seal == Seal.OURS;
    boolean known = ours && recount.hasHead(manifest);
    Map<String, Recount.Answer> answers = known ? recount.ask(manifest) : Map.of();
    Map<String, Comparison.Finding> findings =
        Comparison.of(manifest, seen, format == PaperFormat.DOCX);
    var lines = new ArrayList<PaperCheck.Line>();
    var told = new LinkedHashMap<>(findings);
    for (PaperManifest.Line line : manifest.figures()) {
      Comparison.Finding finding = told.remove(line.mark());
      if (finding != null) {
        lines.add(line(line, finding, Optional.ofNullable(answers.get(line.mark())), manifest));
      }
    }
    told.forEach((mark, finding) ->
        lines.add(
            new PaperCheck.Line(
                mark,
                "",
                finding.found(),
                finding.printed(),
                Recorded.NOT_ASKED,
                Optional.empty())));
    return new PaperCheck.Compared(
        format,
        manifest,
        seal,
        known ? PaperCheck.Chain.KNOWN : PaperCheck.Chain.OTHER,
        List.copyOf(lines));
  }

  private static PaperCheck.Line line(
      PaperManifest.Line line,
      Comparison.Finding finding,
      Optional<Recount.Answer> answer,
      PaperManifest manifest) {
    Recorded recorded = answer.map(each -> recorded(line, each)).orElse(Recorded.NOT_ASKED);
    Optional<String> latest =
        recorded == Recorded.REVISED
            ? answer
                .flatMap(Recount.Answer::now)
                .map(each -> number(each, line.unit(), manifest.language()))
            : Optional.empty();
    return new PaperCheck.Line(
        line.mark(), line.text(), finding.found(), finding.printed(), recorded, latest);
  }

  private static String number(BigDecimal value, String unit, String language) {
    String number = Language.of(language).number(value);
    return unit.equals("percent") ? number + "\u00a0%" : number;
  }

  private static Recorded recorded(PaperManifest.Line line, Recount.Answer answer) {
    if (!isSame(line.value(), answer.then())) {
      return Recorded.OTHER;
    }
    return isSame(line.value(), answer.now()) ? Recorded.SAME : Recorded.REVISED;
  }

  private static boolean isSame(String value, Optional<BigDecimal> number) {
    return value.isEmpty()
        ? number.isEmpty()
        : number.filter(each -> each.compareTo(new BigDecimal(value)) == 0).isPresent();
  }
}
