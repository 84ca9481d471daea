package org.anbinh.outlet.papers.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.layout.PrintedPaper;
import org.anbinh.outlet.papers.proof.Envelope;
import org.anbinh.outlet.pictures.Pictures;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes a paper as a document of a word processor. */
public record WordPaper(Pictures pictures) {
  private static final String CUSTOM =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

  /** The whole file. */
  public byte[] write(PrintedPaper printed, Envelope envelope) {
    try (var document = new XWPFDocument()) {
      Styles.into(document, printed.paper().language());
      var sheets = new Sheets(document, printed);
      sheets.lay();
      new HeadingBlock(document, printed).write();
      var body =
          new Body(
              document,
              printed,
              new Tables(document, printed),
              new PicturePrinter(document, printed, pictures));
      body.write(printed.body());
      var ending = new Ending(document, printed);
      ending.write();
      ending.origin();
      for (Block.Annex annex : printed.annexes()) {
        sheets.end();
        body.annex(annex);
      }
      describe(document.getProperties(), printed.paper());
      enclose(document, envelope);
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void describe(POIXMLProperties properties, Paper paper) {
    properties.getCoreProperties().setTitle(paper.heading().subject());
    properties.getCoreProperties().setCreator(paper.heading().body());
    properties.getCoreProperties().setIdentifier(paper.code());
    var own = properties.getCustomProperties();
    own.addProperty("An Binh release", paper.edition().release());
    own.addProperty("An Binh paper", paper.code());
    own.addProperty("An Binh chain head", paper.edition().head().orElse(""));
  }

  /** Puts the manifest and its signature into a part that word processors carry on. */
  private static void enclose(XWPFDocument document, Envelope envelope)
      throws InvalidFormatException, IOException {
    OPCPackage file = document.getPackage();
    PackagePart part =
        file.createPart(
            PackagingURIHelper.createPartName("/customXml/item1.xml"), "application/xml");
    try (OutputStream into = part.getOutputStream()) {
      into.write(envelope.xml().getBytes(StandardCharsets.UTF_8));
    }
    document
        .getPackagePart()
        .addRelationship(part.getPartName(), TargetMode.INTERNAL, CUSTOM);
  }
}
