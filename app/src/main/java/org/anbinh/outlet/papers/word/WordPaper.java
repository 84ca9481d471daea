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
  private static final String PROPERTIES =
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

  /** Without it, programs that save the document again leave the part out. */
  private static final String DESCRIPTION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ds:datastoreItem"
          + " ds:itemID=\"{5B0F6C0E-2E0B-4B57-9C39-2F6A9A1D7C01}\""
          + " xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
          + "<ds:schemaRefs><ds:schemaRef ds:uri=\""
          + Envelope.NAMESPACE
          + "\"/></ds:schemaRefs></ds:datastoreItem>";

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
    PackagePart part = part(file, "item1.xml", "application/xml", envelope.xml());
    document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, CUSTOM);
    PackagePart description = part(file, "itemProps1.xml", PROPERTIES, DESCRIPTION);
    part.addRelationship(description.getPartName(), TargetMode.INTERNAL, CUSTOM + "Props");
  }

  private static PackagePart part(OPCPackage file, String name, String type, String content)
      throws InvalidFormatException, IOException {
    PackagePart part =
        file.createPart(PackagingURIHelper.createPartName("/customXml/" + name), type);
    try (OutputStream into = part.getOutputStream()) {
      into.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return part;
  }
}
