package org.anbinh.figures.mart.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The threads that read. Whoever still waits when they end is told so. */
final class ReaderThreads implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final ExecutorService threads;
  private final Map<Long, CompletableFuture<?>> waiting = new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();

  ReaderThreads(int number) {
    threads =
        Executors.newFixedThreadPool(
            number, Thread.ofPlatform().name("mart-reader-", 0).daemon().factory());
  }

  <T> CompletableFuture<T> run(Supplier<T> question) {
    var answer = new CompletableFuture<T>();
    long number = asked.incrementAndGet();
    waiting.put(number, answer);
    try {
      threads.execute(() -> {
        try {
          answer.complete(question.get());
        } catch (Throwable e) { // who waits is told of an error too
          answer.completeExceptionally(e);
        } finally {
          waiting.remove(number);
        }
      });
    } catch (RejectedExecutionException e) {
      waiting.remove(number);
      throw e;
    }
    return answer;
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    var closed = new MartException("The mart was closed", new IllegalStateException("closed"));
    List.copyOf(waiting.values()).forEach(each -> each.completeExceptionally(closed));
  }
}
