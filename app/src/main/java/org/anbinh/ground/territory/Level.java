package org.anbinh.ground.territory;

/** A tier of administration, from the nation down. Districts exist until 30 June 2025 only. */
public enum Level {
  NATION,
  PROVINCE,
  DISTRICT,
  COMMUNE
}
