using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Texts;

public sealed class EscapeTests
{
    [Theory]
    [InlineData("华信建材有限公司", "华信建材有限公司")]
    [InlineData("Acme (Asia) Ltd.", "Acme (Asia) Ltd.")]
    [InlineData("**bold** _it_", @"\*\*bold\*\* \_it\_")]
    [InlineData("[here](http://x.example)", @"\[here\](http:​//x.example)")]
    [InlineData("<at>all</at>", @"\<at\>all\</at\>")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("- list", "\u200B- list")]
    [InlineData("1. list", "\u200B1. list")]
    [InlineData("2026 Trading", "2026 Trading")]
    [InlineData("a\u202Eevil\u200B", "aevil")]
    public void What_others_wrote_never_becomes_markup_on_a_card(string written, string shown) => Assert.Equal(shown, Escape.Card(written));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("a longer text", 8, "a longe…")]
    [InlineData("😀😀😀", 4, "😀…")]
    public void A_text_is_cut_between_characters(string text, int length, string cut) => Assert.Equal(cut, Escape.Shorten(text, length));
}
