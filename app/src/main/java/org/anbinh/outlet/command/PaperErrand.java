package org.anbinh.outlet.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Has papers written by a server, waits for them, and takes them away. */
final class PaperErrand {
  private static final String JOBS = "/api/papers/jobs";
  private static final int PATIENCE_SECONDS = 5;

  private final Client client;
  private final PrintWriter out;
  private final PrintWriter progress;

  PaperErrand(Client client, CommandLine line) {
    this.client = client;
    this.out = line.getOut();
    this.progress = line.getErr();
  }

  /** Answers once every file lies in the directory. */
  void run(JsonNode wish, Path directory) {
    JsonNode job = followed(wish);
    String files = job.path("done").asString() + " of " + job.path("of").asString() + " files";
    switch (job.path("state").asString()) {
      case "ready" -> save(job, directory);
      case "failed" ->
          throw new Refusal(
              1,
              "The server failed after "
                  + files
                  + "; its log says why under "
                  + job.path("error").asString()
                  + ". Ask again with the same words: what is written is not written again.");
      default ->
          throw new Refusal(
              1,
              "Stopped after "
                  + files
                  + ". Ask again with the same words: what is written is not written again.");
    }
  }

  /**
   * The job once nothing more happens to it; an interruption stops it first. Asking itself is not
   * interrupted: nobody would know then what to stop.
   */
  private JsonNode followed(JsonNode wish) {
    var asked = CompletableFuture.supplyAsync(() -> client.send(JOBS, wish).path("id").asString());
    var end = new Thread(() -> stopOnceKnown(asked), "papers-stopped");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      return follow(asked.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } catch (InterruptedException | Refusal e) {
      if (e instanceof Refusal refused && !Thread.interrupted()) {
        throw refused;
      }
      stop(asked.join());
      Thread.currentThread().interrupt();
      throw new Refusal(1, "Interrupted; the writing was stopped in the server too.");
    } finally {
      forget(end);
    }
  }

  private void stopOnceKnown(CompletableFuture<String> asked) {
    try {
      stop(asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      progress.println("Nothing had been asked of the server yet.");
    }
  }

  private void stop(String id) {
    try {
      client.delete(JOBS + "/" + id);
    } catch (RuntimeException e) {
      progress.println("The server could not be told to stop: " + Refusal.sentence(e));
    }
  }

  private static void forget(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // this process is ending, and the hook is at work
    }
  }

  private JsonNode follow(String id) throws InterruptedException {
    while (true) {
      JsonNode job = client.get(JOBS + "/" + id, Map.of());
      progress.print(
          "\r"
              + Jobs.bar(job.path("done").asLong(), job.path("of").asLong())
              + "  "
              + job.path("state").asString()
              + "   ");
      progress.flush();
      if (job.path("finished").asBoolean()) {
        progress.println();
        return job;
      }
      Thread.sleep(300);
    }
  }

  private void save(JsonNode job, Path directory) {
    long bytes = 0;
    for (JsonNode each : job.path("files")) {
      byte[] content = client.bytes(each.path("address").asString());
      Path file =
          directory.resolve(String.valueOf(Path.of(each.path("name").asString()).getFileName()));
      if (!sha256(content).equals(each.path("sha256").asString())) {
        throw new Refusal(
            1, file + " did not arrive whole. Ask again with the same words; it is kept there.");
      }
      write(file, content);
      bytes += content.length;
      out.println(file);
    }
    out.flush();
    progress.println(
        job.path("files").size() + " files, " + (bytes + 999) / 1000 + " kB, in " + directory);
  }

  /** Whole or not at all. */
  private static void write(Path file, byte[] content) {
    try {
      Path unfinished = file.resolveSibling("." + file.getFileName() + ".new");
      try {
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(file + " cannot be written; is the disk full?", e));
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
