"""Nouns that name persons, and which of them are of one sex."""

from __future__ import annotations

# Nouns that name one person: what "he" or "she" may stand for, besides names.
PERSONS = frozenset(
    """president minister chancellor king queen prince princess pope senator governor mayor ambassador general
    colonel captain officer spokesman spokeswoman chairman chairwoman director judge lawyer prosecutor suspect
    gunman pilot driver doctor professor teacher man woman boy girl father mother son daughter brother sister
    wife husband widow author actor actress singer player coach leader founder foreman bishop priest secretary
    commissioner candidate defendant aide adviser official spokesperson worker nurse scientist expert analyst
    grandfather grandmother aunt uncle cousin nephew niece grandson granddaughter
    reporter journalist soldier commander marshal emperor empress tsar victim survivor student resident
    architect carpenter climber composer cyclist detective economist editor electrician engineer farmer fireman
    firefighter fisherman goalkeeper guard historian hostage inspector mechanic monk neighbor neighbour nun painter
    plumber poet policeman policewoman prisoner rabbi referee sailor sergeant sheriff skipper surveyor swimmer teenager
    thief tourist traveller umpire veteran volunteer witness""".split()
)
# "A spokeswoman said …. He was taken to hospital": not she, and it is others that she speaks of.
SPEAKERS = frozenset("spokesman spokeswoman spokesperson".split())
FEMALE = frozenset(
    """woman girl mother grandmother aunt niece daughter sister wife widow queen princess empress actress spokeswoman
    chairwoman""".split()
)
MALE = frozenset(
    "man boy father grandfather uncle nephew son brother husband king prince emperor actor spokesman chairman".split()
)
# Nouns that a "who" behind them may mean, besides those that name one person.
PEOPLE = frozenset(
    """people person passenger patient child guest traveller traveler tourist family fan member resident crowd crew
    protester troop rebel farmer villager refugee relative parent pupil native citizen volunteer employee
    inhabitant""".split()
)
GROUPS = frozenset("people family crowd crew troop".split())
# "The lawyer said he was innocent": those who speak for others or judge them.
ON_BEHALF = frozenset("spokesman spokeswoman spokesperson judge lawyer attorney prosecutor coroner".split())
# "Paramedic Anna Berg said she was taken to hospital": those who look after others.
CARERS = frozenset("doctor headteacher medic nurse paramedic principal rescuer surgeon teacher".split())
# "Prosecutors said he had fled": those whose case it is.
PARTIES = frozenset("prosecutor prosecution plaintiff claimant accuser defence defense".split())
# "The lawyer said he would appeal": what those who speak for others do themselves.
PLEADING = frozenset("appeal argue ask call challenge consider file object request rule seek speak".split())
# "The doctor was with the singer when he died": what befalls the one whom the other is with.
FALLING = frozenset("die collapse faint drown choke recover suffer pass".split())
# Before a name they tell that it is a person's.
TITLES = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Mr. Mrs. Ms. Dr. Rev Rev. Gen Gen. Col Col. Capt Capt. Prof Prof.".split()
)
