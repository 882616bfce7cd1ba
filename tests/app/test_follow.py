"""What is set without need is not sent: it would wipe what was typed in the meantime."""

from streamlit.testing.v1 import AppTest


def page():
    import streamlit as st

    from timeline.app.panels.follow import follow

    follow("words", st.session_state.get("wanted", ""), typed=True)
    st.text_input("Words", key="words")
    follow("choice", "b")
    st.segmented_control(
        "Choice", ["a", "b"], key="choice", format_func=lambda o: o + st.session_state.get("count", "")
    )


def test_a_field_is_set_when_the_state_says_something_else_alone():
    run = AppTest.from_function(page).run()
    run.run()
    assert not run.text_input(key="words").proto.set_value
    run.session_state["wanted"] = "fire"
    run.run()
    assert run.text_input(key="words").proto.set_value
    assert run.text_input(key="words").value == "fire"
    run.run()
    assert not run.text_input(key="words").proto.set_value


def test_a_choice_is_set_each_time():
    run = AppTest.from_function(page).run().run()
    assert run.button_group(key="choice").proto.set_value
    assert run.button_group(key="choice").value == "b"
