package org.anbinh.outlet.papers.keeping;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.anbinh.figures.answers.FigureId;
import org.anbinh.figures.answers.Outcome;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.papers.Block;
import org.anbinh.outlet.papers.Paper;
import org.anbinh.outlet.papers.PaperFigure;
import org.anbinh.outlet.papers.Run;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Papers as compressed JSON: read back, they are equal to what was written. */
final class PaperJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Block.class, Kinds.class)
          .addMixIn(Block.Cell.class, Kinds.class)
          .addMixIn(Run.class, Kinds.class)
          .addMixIn(PaperFigure.class, Kinds.class)
          .addMixIn(Outcome.class, Kinds.class)
          .addModule(
              new SimpleModule()
                  .addSerializer(UnitId.class, new Written<>())
                  .addDeserializer(UnitId.class, new UnitReader())
                  .addSerializer(FigureId.class, new Written<>())
                  .addDeserializer(FigureId.class, new FigureReader()))
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private PaperJson() {}

  /** Values of sealed kinds say which of them they are. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Kinds {}

  /** What is written as its text. */
  private static final class Written<T> extends ValueSerializer<T> {
    @Override
    public void serialize(T value, JsonGenerator into, SerializationContext context) {
      into.writeString(value.toString());
    }
  }

  private static final class UnitReader extends ValueDeserializer<UnitId> {
    @Override
    public UnitId deserialize(JsonParser from, DeserializationContext context) {
      return UnitId.parse(from.getString());
    }
  }

  private static final class FigureReader extends ValueDeserializer<FigureId> {
    @Override
    public FigureId deserialize(JsonParser from, DeserializationContext context) {
      return new FigureId(from.getString());
    }
  }

  static byte[] write(Paper paper) {
    var bytes = new ByteArrayOutputStream();
    try (var compressed = new GZIPOutputStream(bytes)) {
      compressed.write(JSON.writeValueAsBytes(paper));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What was written; empty where it was written by a program whose papers looked otherwise. */
  static Optional<Paper> read(byte[] written) {
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(written))) {
      return Optional.of(JSON.readValue(plain.readAllBytes(), Paper.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }
}
