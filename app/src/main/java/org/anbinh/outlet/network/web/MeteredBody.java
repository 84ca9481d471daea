package org.anbinh.outlet.network.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The body of a request, read no further than it may be long and no slower than it may come. */
final class MeteredBody extends ServletInputStream {
  private final ServletInputStream body;
  private final long most;
  private final long patience;
  private final int slowest;
  private final long begun = System.nanoTime();
  private long read;

  MeteredBody(ServletInputStream body, long most, Duration patience, int slowest) {
    this.body = body;
    this.most = most;
    this.patience = patience.toNanos();
    this.slowest = slowest;
  }

  @Override
  public int read() throws IOException {
    int one = body.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = body.read(bytes, from, length);
    count(count);
    return count;
  }

  private void count(int more) {
    read += Math.max(0, more);
    if (read > most) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    long after = System.nanoTime() - begun - patience;
    if (more > 0 && after > 0 && read / (after / 1e9) < slowest) {
      throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT);
    }
  }

  @Override
  public int available() throws IOException {
    return body.available();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
