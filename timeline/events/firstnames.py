"""First names and titles that only one sex bears in English news, and what a pronoun therefore cannot stand for."""

from __future__ import annotations

from . import persons

# Names that both bear ("Robin", "Kim", "Jean", "Andrea") are left out.
WOMEN = frozenset(
    """abigail agnes alice alison amanda amelia amy angela anita ann anna anne annette antonia audrey barbara beatrice
    betty bianca brenda bridget camilla carla carmen carol caroline catherine cecilia charlotte christina
    christine claire clara claudia constance cynthia daphne deborah debbie denise diana diane donna doris
    dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen elsa emily emma erica erika esther eva
    fatima fiona florence frances freya gabriela georgina geraldine gertrude gillian gina gladys gloria grace
    greta hannah harriet hazel heather heidi helen helena henrietta hilda ida ingrid irene isabel isabella
    isabelle jacqueline jane janet janice jennifer jenny jessica joan joanna joanne josephine joyce judith judy
    julia julie juliet karen karin kate katherine kathleen kathryn katie kristina laura lauren leila lena liz
    lillian linda lisa lois louisa louise lucia lucy lydia madeleine madonna margaret maria marianne marie
    marilyn marjorie martha mary matilda maureen melanie melissa michelle mildred miriam molly monica nadia
    nancy naomi natalie natasha nina nora norma olga olivia pamela patricia paula pauline phyllis priscilla
    rachel rebecca rita roberta rosa rosalind rose rosemary ruth sally samantha sandra sara sarah sharon sheila
    shirley silvia sofia sonia sophia sophie stella stephanie susan susanna suzanne sylvia tanya tatiana teresa
    theresa tina ursula valerie vanessa vera veronica victoria violet virginia vivienne wendy wilma winifred
    yolanda yvonne""".split()
)
MEN = frozenset(
    """aaron abdul abraham adam adolf adrian ahmed alan albert alberto alejandro alexander alfred ali allan andrew andy
    angus anthony antonio arnold arthur barack barry ben benjamin bernard bernhard bertrand bill bob boris
    bradley brian bruce bryan calvin carl carlos cecil charles christopher claude clifford clive colin conrad
    craig curtis cyril daniel dave david dennis derek dick dmitri dmitry donald doug douglas dwight edgar edmund
    eduardo edward edwin enrique eric ernest ernesto eugene felipe felix ferdinand fernando fidel floyd
    francisco frank franklin fred frederick fritz gareth gary geoff geoffrey george gerald gerard gilbert
    giovanni giuseppe gordon graham gregory guillermo gustav guy harold harry hassan heinrich henri henry
    herbert herman hermann horace howard hubert hugh hugo ian ibrahim igor isaac ivan jack jacob jaime james
    jason javier jeff jeffrey jeremy jerome jim joe joel johann john johnny jonathan jorge jose josef joseph
    joshua juan julio julius karl keith ken kenneth kevin klaus kurt larry laurence lawrence len leo leon
    leonard leopold liam lionel louis ludwig luis luther magnus mahmoud malcolm manuel marc marco marcus mark
    marshall martin marvin matthew maurice max michael miguel mike mikhail mitchell mohamed mohammed muhammad
    murray neil neville nicholas nick nigel nikita norman oliver oscar osama otto owen pablo patrick paul pedro
    pete peter phil philip phillip pierre rafael ralph ramon raul ray raymond reginald ricardo richard rick rob
    robert roberto rodney roger roland ronald ronnie roy rudolf rudolph rupert russell ryan saddam salvador
    samuel scott sean sergei sergio seth sidney simon stanley stephen steve steven stuart terence theodore
    thomas tim timothy tobias todd tom tommy tony trevor vernon victor vincent vladimir walter warren werner
    wilfred wilhelm will william winston wolfgang yuri""".split()
)
_OF_WOMEN = frozenset("mrs ms miss dame lady madame".split()) | WOMEN | persons.FEMALE
_OF_MEN = frozenset("mr sir lord".split()) | MEN | persons.MALE


def other_sex(pronoun: str) -> frozenset[str]:
    """Nouns, titles and first names, in small letters, that "he" or "she" cannot stand for: "she" for no husband."""
    return _OF_MEN if pronoun.lower() in ("she", "her", "hers") else _OF_WOMEN


def is_of_other_sex(name: str, pronoun: str) -> bool:
    """Whether a name says by its begin or its noun that the pronoun means somebody else.

    >>> is_of_other_sex("Derek Brand", "she"), is_of_other_sex("Berg", "she"), is_of_other_sex("The widow", "he")
    (True, False, True)
    """
    words = name.lower().replace(".", "").split()
    wrong = other_sex(pronoun)
    return bool(words) and (words[-1] in wrong or (len(words) > 1 and words[0] in wrong))
