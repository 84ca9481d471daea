package org.anbinh.outlet.home.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Addresses of style sheets and scripts that change whenever their content does. */
@Component
public final class Assets {
  private static final int LETTERS = 12;

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  Assets() {}

  /** The address of a file under {@code static/}. */
  public String address(String path) {
    return addresses.computeIfAbsent(path, Assets::stamped);
  }

  private static String stamped(String path) {
    try (InputStream file = Assets.class.getResourceAsStream("/static" + path)) {
      if (file == null) {
        throw new IllegalStateException("There is no file static" + path + " on the class path");
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
      return path + "?v=" + HexFormat.of().formatHex(hash).substring(0, LETTERS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
