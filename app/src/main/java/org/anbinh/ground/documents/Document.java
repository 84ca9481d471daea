package org.anbinh.ground.documents;

/**
 * One file.
 *
 * @param path where it stands below its folder, without its ending, such as {@code calendar/police}
 */
public record Document(String path, Mapping root) {}
