"""Interviews, letters to the editor and poets' lines are printed; a site's help is not."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article
from bulletin.sources import Options, gate

PRINTED = {
    "an interview": (
        "सवाल - आपको यह गीत कैसे मिला?\nजवाब - मैं गांव में था और मुझे यह सुनाया गया। मेरे लिए यह सपना है।\n"
        "सवाल - आप आगे क्या गाएंगे?\nजवाब - मैं पहाड़ के पुराने गीत गाना चाहता हूं। मेरी टीम उन पर काम करती है।"
    ),
    "a letter to the editor": (
        "संपादक के नाम\nमहोदय, मैं आपका पुराना पाठक हूं। हमारे गांव में नल सूखे हैं। आप हमारी बात भी छापें। "
        "मेरी यही कामना है।\nरमेश, पौड़ी"
    ),
    "poets' lines": (
        "दिल छू लेने वाले शेर\nमैं अकेला ही चला था घर से मेरे\nराह में सब लोग मुझसे मिल गए हैं\n- रमेश नेगी\n"
        "मुझे हर शाम वो आवाज देता था\nमैं अपने आप में खोया हुआ था\n- सुमन रावत"
    ),
}  # fmt: skip
OTHERS = {
    "a site's help": (
        "प्रश्न: मैं अपना पता कैसे बदलूं?\nउत्तर: आप अपने खाते में जाएं और नया पता भरें।\n"
        "प्रश्न: मेरा बिल कब आएगा?\nउत्तर: आपको हर माह की पहली तारीख को बिल मिलेगा। आप उसे वहीं देखें।\n"
        "प्रश्न: क्या मैं बिल बैंक में भर सकता हूं?\nउत्तर: हां, आप किसी भी शाखा में बिल भर सकते हैं।"
    ),
    "a list of things to do": (
        "- दूध लाना\n- बिल भरना है\n- फोन ठीक कराना\n- मां से बात\n- कपड़े धोना\n- दवा लेना"
    ),
}


def _told(text: str) -> list[str]:
    told: list[str] = []
    gate.check(Article("a.txt", text), Options(tell=told.append))
    return told


@pytest.mark.parametrize("what", PRINTED)
def test_others_voices_in_a_paper_pass_without_a_word(what: str) -> None:
    assert not _told(PRINTED[what])


@pytest.mark.parametrize("what", OTHERS)
def test_what_only_looks_like_voices_is_told(what: str) -> None:
    assert _told(OTHERS[what])
