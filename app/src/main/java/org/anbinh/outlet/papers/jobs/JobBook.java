package org.anbinh.outlet.papers.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.anbinh.ground.language.Language;
import org.anbinh.ground.territory.UnitId;
import org.anbinh.outlet.papers.PaperFormat;
import org.anbinh.outlet.papers.PaperJob;
import org.anbinh.outlet.papers.PaperJob.State;
import org.anbinh.outlet.papers.PaperOrder;
import org.anbinh.outlet.papers.keeping.Durable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The jobs there are, each a file of a directory that is written whole or not at all. */
final class JobBook {
  private static final Logger LOG = LoggerFactory.getLogger(JobBook.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ENDING = ".json";

  private final Path directory;
  private final Map<UUID, PaperJob> jobs = new ConcurrentHashMap<>();

  JobBook(Path directory) {
    this.directory = directory;
    read();
  }

  /** A job as it is written. */
  private record Entry(
      String id,
      String asked,
      Order order,
      String state,
      int done,
      List<Line> pieces,
      String error) {}

  private record Order(
      String release,
      String template,
      List<String> units,
      List<String> formats,
      String language,
      String site,
      String account) {}

  private record Line(String unit, String format, String name, long bytes, String sha256) {}

  /** Keeps a job as it stands. */
  void keep(PaperJob job) {
    try {
      Durable.write(file(job.id()), JSON.writeValueAsBytes(entry(job)));
    } catch (IOException e) {
      throw new UncheckedIOException("The job cannot be kept; is the disk full?", e);
    }
    jobs.put(job.id(), job);
  }

  Optional<PaperJob> find(UUID id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** All of them, the newest first. */
  List<PaperJob> all() {
    return jobs.values().stream()
        .sorted(Comparator.comparing(PaperJob::asked).reversed().thenComparing(PaperJob::id))
        .toList();
  }

  void forget(UUID id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    jobs.remove(id);
  }

  private Path file(UUID id) {
    return directory.resolve(id + ENDING);
  }

  private void read() {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
        read(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The jobs of papers cannot be read", e);
    }
  }

  private void read(Path file) throws IOException {
    try {
      PaperJob job = job(JSON.readValue(Files.readAllBytes(file), Entry.class));
      jobs.put(job.id(), job);
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      LOG.warn("{} is no job of papers; it is left alone", file, e);
    }
  }

  private static Entry entry(PaperJob job) {
    PaperOrder order = job.order();
    return new Entry(
        job.id().toString(),
        job.asked().toString(),
        new Order(
            order.release(),
            order.template(),
            order.units().stream().map(UnitId::toString).toList(),
            order.formats().stream().map(PaperFormat::ending).toList(),
            order.language().code(),
            order.site(),
            order.account()),
        job.state().code(),
        job.state().done(),
        job.state().pieces().stream()
            .map(each ->
                new Line(
                    each.unit().toString(),
                    each.format().ending(),
                    each.name(),
                    each.bytes(),
                    each.sha256()))
            .toList(),
        job.state() instanceof State.Failed(int _, String error) ? error : "");
  }

  private static PaperJob job(Entry entry) {
    Order order = entry.order();
    return new PaperJob(
        UUID.fromString(entry.id()),
        new PaperOrder(
            order.release(),
            order.template(),
            order.units().stream().map(UnitId::parse).toList(),
            order.formats().stream().map(JobBook::format).toList(),
            Language.of(order.language()),
            order.site(),
            order.account()),
        Instant.parse(entry.asked()),
        state(entry));
  }

  private static PaperFormat format(String ending) {
    return PaperFormat.find(ending).orElseThrow(() -> new IllegalArgumentException(ending));
  }

  private static State state(Entry entry) {
    return switch (entry.state()) {
      case "waiting" -> new State.Waiting();
      case "writing" -> new State.Writing(entry.done());
      case "cancelled" -> new State.Cancelled(entry.done());
      case "failed" -> new State.Failed(entry.done(), entry.error());
      case "ready" -> {
        var pieces = new ArrayList<PaperJob.Piece>();
        for (Line each : entry.pieces()) {
          pieces.add(
              new PaperJob.Piece(
                  UnitId.parse(each.unit()),
                  format(each.format()),
                  each.name(),
                  each.bytes(),
                  each.sha256()));
        }
        yield new State.Ready(pieces);
      }
      default -> throw new IllegalArgumentException("There is no state " + entry.state());
    };
  }
}
