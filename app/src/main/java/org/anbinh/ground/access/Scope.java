package org.anbinh.ground.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anbinh.ground.territory.UnitId;

/** The units whose records somebody may see and record. */
public sealed interface Scope {
  /** Whether records of a unit lie within. */
  boolean includes(UnitId unit);

  /** Whether everything within another scope lies within this one. */
  boolean covers(Scope other);

  /**
   * Whose records somebody may add and correct, where that is less than what they may see.
   *
   * @param enters by the right to enter, or to hand in
   * @param corrects by the right to correct; none where that is lacking
   */
  record Remit(List<Post> enters, List<Post> corrects) {
    /** Whatever lies within the scope. */
    public static final Remit WHOLE = new Remit(List.of(Post.EVERYWHERE), List.of(Post.EVERYWHERE));

    public Remit {
      enters = List.copyOf(enters);
      corrects = List.copyOf(corrects);
    }

    /** Whether what belongs to an agency may be recorded; of which units, the scope decides. */
    public boolean enters(UnitId unit, String agency) {
      return reach(enters, unit, agency);
    }

    /** Whether what stands may be followed by another version, as far as its agency goes. */
    public boolean corrects(UnitId unit, String agency) {
      return reach(corrects, unit, agency);
    }

    private static boolean reach(List<Post> posts, UnitId unit, String agency) {
      List<Post> here = posts.stream().filter(each -> each.stands(unit)).toList();
      return here.isEmpty() || here.stream().anyMatch(each -> each.actsFor(agency));
    }

    /** Whether anything at all may be corrected. */
    public boolean mayCorrect() {
      return !corrects.isEmpty();
    }

    /** Whether whoever has this one may do all that another one allows. */
    public boolean covers(Remit other) {
      return covers(enters, other.enters) && covers(corrects, other.corrects);
    }

    private static boolean covers(List<Post> ours, List<Post> theirs) {
      return theirs.stream().allMatch(each -> ours.stream().anyMatch(post -> post.covers(each)));
    }
  }

  /**
   * What one grant adds to a remit.
   *
   * @param units empty for all within the scope
   * @param agencies empty for any
   */
  record Post(Optional<Set<UnitId>> units, Set<String> agencies) {
    /** Everything. */
    public static final Post EVERYWHERE = new Post(Optional.empty(), Set.of());

    public Post {
      units = units.map(Set::copyOf);
      agencies = Set.copyOf(agencies);
    }

    private boolean stands(UnitId unit) {
      return units.filter(each -> !each.contains(unit)).isEmpty();
    }

    private boolean actsFor(String agency) {
      return agencies.isEmpty()
          || agencies.stream().anyMatch(each -> Grant.isSameHouse(each, agency));
    }

    private boolean covers(Post other) {
      boolean place = units.isEmpty() || other.units.filter(units.get()::containsAll).isPresent();
      boolean house =
          agencies.isEmpty() || (!other.agencies.isEmpty() && agencies.containsAll(other.agencies));
      return place && house;
    }
  }

  /** The whole country, and the system's own work. */
  record Everything() implements Scope {
    @Override
    public boolean includes(UnitId unit) {
      return true;
    }

    @Override
    public boolean covers(Scope other) {
      return true;
    }
  }

  /**
   * Some units.
   *
   * @param units every unit of the subtree on whatever day, predecessors included
   */
  record Within(Set<UnitId> units) implements Scope {
    public Within {
      units = Set.copyOf(units);
    }

    @Override
    public boolean includes(UnitId unit) {
      return units.contains(unit);
    }

    @Override
    public boolean covers(Scope other) {
      return switch (other) {
        case Everything() -> false;
        case Within(Set<UnitId> theirs) -> units.containsAll(theirs);
        case Nothing() -> true;
      };
    }
  }

  /** No record at all. */
  record Nothing() implements Scope {
    @Override
    public boolean includes(UnitId unit) {
      return false;
    }

    @Override
    public boolean covers(Scope other) {
      return switch (other) {
        case Everything() -> false;
        case Within(Set<UnitId> theirs) -> theirs.isEmpty();
        case Nothing() -> true;
      };
    }
  }
}
