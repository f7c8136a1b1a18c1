using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Cards;

namespace CollectionCoachBot.Tests.Conversation;

public sealed class QuestionCardTests
{
    private const string Asked = "aaaaaaaaaaaaaaaaaaaaaa";

    private static readonly Question Question = new()
    {
        Text = "Why isn't it paid?",
        Lines = ["Last time: stuck in process."],
        Progress = "Step 4 of 4",
        Typing = "Pick one or type its number.",
        Choices =
        [
            new AnswerChoice("StuckInProcess", "Able and willing", [], "Stuck in process.", IsLikely: true),
            new AnswerChoice("skip", "Skip"),
        ],
    };

    [Fact]
    public void An_open_question_has_a_button_for_each_answer_over_its_hint()
    {
        var card = QuestionCard.Open(Question, Asked, null, Language.English);

        CardCheck.Holds(card);
        Approved.Matches(card.ToString(), "question-open.json");
    }

    [Fact]
    public void A_question_that_is_asked_again_says_why_on_top()
    {
        var card = QuestionCard.Open(Question, Asked, "I didn't get that.", Language.English);

        CardCheck.Holds(card);
        Approved.Matches(card.ToString(), "question-again.json");
    }

    [Fact]
    public void An_answered_question_has_no_buttons_and_no_markup_of_others()
    {
        var card = QuestionCard.Answered(Question, "**Skip**", Language.English);

        CardCheck.Holds(card);
        Approved.Matches(card.ToString(), "question-answered.json");
    }
}
