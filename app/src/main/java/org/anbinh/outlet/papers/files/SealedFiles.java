package org.anbinh.outlet.papers.files;

import java.util.concurrent.Semaphore;
import org.anbinh.ground.language.Labels;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperCheck;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.checking.FileCheck;
import org.anbinh.outlet.papers.checking.Recount;
import org.anbinh.outlet.papers.layout.PaperWords;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.print.PdfPaper;
import org.anbinh.outlet.papers.proof.Envelope;
import org.anbinh.outlet.papers.proof.Seals;
import org.anbinh.outlet.papers.sheet.SheetPaper;
import org.anbinh.outlet.papers.word.WordPaper;
import org.anbinh.outlet.pictures.Pictures;

/** Writes and checks papers as files. */
final class SealedFiles implements PaperFiles {
  /** Files of strangers are unpacked by so many threads at once, and no more. */
  private static final int CHECKS = 2;

  private final Labels labels;
  private final Pictures pictures;
  private final Seals seals;
  private final FileCheck check;
  private final Semaphore room = new Semaphore(CHECKS, true);

  SealedFiles(Labels labels, Pictures pictures, Seals seals, Recount recount) {
    this.labels = labels;
    this.pictures = pictures;
    this.seals = seals;
    this.check = new FileCheck(seals, recount);
  }

  @Override
  public byte[] write(Paper paper, PaperFormat format, String site) {
    PrintedPaper printed = PrintedPaper.of(paper, new PaperWords(labels, paper.language()), site);
    Envelope envelope = seals.seal(printed);
    return switch (format) {
      case DOCX -> new WordPaper(pictures).write(printed, envelope);
      case PDF -> new PdfPaper(pictures).write(printed, envelope);
      case XLSX -> new SheetPaper().write(printed, envelope);
    };
  }

  @Override
  public PaperCheck check(byte[] file) {
    room.acquireUninterruptibly();
    try {
      return check.check(file);
    } finally {
      room.release();
    }
  }

  @Override
  public String publicKey() {
    return seals.publicKey();
  }
}
