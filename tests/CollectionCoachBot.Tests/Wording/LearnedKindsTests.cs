using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Wording;

namespace CollectionCoachBot.Tests.Wording;

public sealed class LearnedKindsTests
{
    private static readonly Lesson[] Lessons =
    [
        Bad("I'll tell your bank tomorrow.", WordingKind.ThirdParty), Bad("Shall I tell your bank?", WordingKind.ThirdParty), Bad("Your bank will hear from me.", WordingKind.ThirdParty),
        Bad("You are a liar.", WordingKind.Insult), Bad("What a liar you are!", WordingKind.Insult), Bad("Only a liar says that.", WordingKind.Insult),
        Fine("When does the payment run go out?"), Fine("Please send me the statement."), Fine("The statement goes out on Friday."), Fine("Did the payment arrive on Friday?"),
    ];

    private readonly LearnedKinds _learned = LearnedKinds.From(Lessons, Language.English);

    [Theory]
    [InlineData("I will tell the bank.", WordingKind.ThirdParty)]
    [InlineData("He is a liar.", WordingKind.Insult)]
    internal void A_sentence_like_those_of_a_kind_is_of_that_kind(string sentence, WordingKind kind)
    {
        var (nearest, margin) = _learned.Nearest(sentence);

        Assert.Equal(kind, nearest);
        Assert.True(margin > 0, $"{margin}");
    }

    [Fact]
    public void A_sentence_like_those_that_may_be_said_lies_below_nought()
    {
        Assert.True(_learned.Nearest("Please send the statement on Friday.").Margin < 0);
    }

    [Fact]
    public void What_was_taught_is_as_it_was_taught()
    {
        Assert.Equal((WordingKind.Insult, float.PositiveInfinity), _learned.Nearest("you are a LIAR"));
        Assert.Equal(float.NegativeInfinity, _learned.Nearest("Please, send me the statement!").Margin);
    }

    [Fact]
    public void The_same_lessons_teach_the_same()
    {
        var again = LearnedKinds.From([.. Lessons], Language.English);

        Assert.Equal(_learned.Nearest("He is a liar.").Margin, again.Nearest("He is a liar.").Margin);
    }

    private static Lesson Bad(string text, WordingKind kind) => new(text, kind, 1);

    private static Lesson Fine(string text) => new(text, null, 1);
}
