package org.anbinh.outlet.papers.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key with which an installation signs papers: Ed25519, in a file of the data directory that
 * only its owner can read, made when it is first needed.
 */
final class Signing {
  /** Its name in the data directory. */
  static final String FILE = "papers.key";

  private static final String KIND = "Ed25519";

  private final Path file;
  private @Nullable KeyPair pair;

  Signing(Path data) {
    this.file = data.resolve(FILE);
  }

  byte[] sign(String text) {
    try {
      Signature signature = Signature.getInstance(KIND);
      signature.initSign(pair().getPrivate());
      signature.update(text.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] publicKey() {
    return pair().getPublic().getEncoded();
  }

  /** Whether a key is ours. */
  boolean isOurs(byte[] key) {
    return Arrays.equals(publicKey(), key);
  }

  /** Whether somebody who has the private half of a key signed exactly that text. */
  static boolean verify(String text, byte[] signed, byte[] key) {
    try {
      Signature signature = Signature.getInstance(KIND);
      signature.initVerify(
          KeyFactory.getInstance(KIND).generatePublic(new X509EncodedKeySpec(key)));
      signature.update(text.getBytes(UTF_8));
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Its file as it goes into a backup; made now where no paper has been signed yet. */
  byte[] content() {
    pair();
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Puts a file that was in a backup in its place. */
  synchronized void replace(byte[] content) {
    try {
      write(content);
      pair = null;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private synchronized KeyPair pair() {
    KeyPair known = pair;
    if (known == null) {
      try {
        known = Files.exists(file) ? read() : make();
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read or written", e);
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        throw new IllegalStateException(
            file + " holds no key. Put the one of this installation back from its copy.", e);
      }
      pair = known;
    }
    return known;
  }

  private KeyPair make() throws IOException, GeneralSecurityException {
    KeyPair fresh = KeyPairGenerator.getInstance(KIND).generateKeyPair();
    Base64.Encoder encoder = Base64.getEncoder();
    String lines =
        encoder.encodeToString(fresh.getPrivate().getEncoded())
            + "\n"
            + encoder.encodeToString(fresh.getPublic().getEncoded())
            + "\n";
    write(lines.getBytes(US_ASCII));
    return fresh;
  }

  private void write(byte[] content) throws IOException {
    Path unfinished =
        Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownerOnly());
    Files.write(unfinished, content);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private KeyPair read() throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2) {
      throw new IllegalArgumentException("Two lines were expected");
    }
    KeyFactory keys = KeyFactory.getInstance(KIND);
    Base64.Decoder decoder = Base64.getDecoder();
    return new KeyPair(
        keys.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1).strip()))),
        keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0).strip()))));
  }
}
