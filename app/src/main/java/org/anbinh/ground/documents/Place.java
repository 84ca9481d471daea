package org.anbinh.ground.documents;

/** A line of a file. */
public record Place(String file, int line) {
  @Override
  public String toString() {
    return file + ", line " + line;
  }
}
