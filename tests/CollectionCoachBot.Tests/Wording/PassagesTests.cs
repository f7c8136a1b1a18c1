using CollectionCoachBot.People;
using CollectionCoachBot.Wording;

namespace CollectionCoachBot.Tests.Wording;

public sealed class PassagesTests
{
    [Fact]
    public void Short_sentences_stand_together_and_a_long_one_begins_anew()
    {
        var longOne = new string('x', 150) + ".";

        var passages = Passages.Of($"Thirty days. Your word, not mine. {longOne} Yes.", Language.English).Select(passage => string.Join('|', passage));

        Assert.Equal(["Thirty days.|Your word, not mine.", longOne + "|Yes."], passages);
    }

    [Fact]
    public void Of_nothing_there_is_none()
    {
        Assert.Empty(Passages.Of(" …", Language.Chinese));
    }
}
