package org.anbinh.ground.access;

/** Everything that is kept about who is here. */
public record Kept(
    Accounts accounts, Grants grants, Sessions sessions, Tokens tokens, Invitations invitations) {}
