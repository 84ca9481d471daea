package org.anbinh.ground.catalogue;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.documents.BadDocumentException;
import org.anbinh.ground.documents.Mapping;
import org.anbinh.ground.documents.Scalar;

/**
 * Reads the ladder of a form.
 *
 * @param owing the level of the units that owe the form
 */
record LadderFile(Mapping root, String owing) {
  private static final List<String> LEVELS = List.of("commune", "district", "province", "nation");

  Ladder read() {
    root.only("since", "levels", "remind", "escalate");
    var rungs = new ArrayList<Ladder.Rung>();
    int below = LEVELS.indexOf(owing);
    for (Mapping each : root.mappings("levels")) {
      each.only("level", "body", "time");
      Scalar level = each.scalar("level");
      int height = LEVELS.indexOf(level.text());
      if (height < 0) {
        throw new BadDocumentException(
            level.place(), "\"" + level.text() + "\" is no level; write one of " + LEVELS);
      }
      if (height <= below) {
        throw new BadDocumentException(
            level.place(),
            "the level "
                + level.text()
                + " stands after "
                + LEVELS.get(below)
                + " on the ladder and is not above it; write the levels from below to above");
      }
      below = height;
      rungs.add(new Ladder.Rung(level.text(), each.text("body"), length(each.scalar("time"))));
    }
    if (rungs.isEmpty()) {
      throw new BadDocumentException(
          root.place(), "the ladder has no level; add one, or leave the ladder out");
    }
    return new Ladder(
        root.scalar("since").day(),
        rungs,
        length(root.scalar("remind")),
        length(root.scalar("escalate")));
  }

  private static Period length(Scalar written) {
    Period length = FormFile.length(written);
    if (length.isNegative()) {
      throw new BadDocumentException(
          written.place(), written.text() + " runs backwards; write it as P5D");
    }
    return length;
  }
}
