using CollectionCoachBot.Objections;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Playbook;
using Xunit.Abstractions;

namespace CollectionCoachBot.Tests.Objections;

public sealed class ExcuseMatcherTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    internal void Phrases_that_nobody_built_it_from_are_recognised(Language language)
    {
        var matcher = ExcuseMatchers.For(ThePlaybook.Edition.In(language));
        var phrases = TestPhrases.Of(language);

        var places = phrases.Select(phrase => matcher.Match(phrase.Said).Select(match => match.Number).ToList().IndexOf(phrase.Number)).ToList();
        var first = (double)places.Count(place => place == 0) / places.Count;
        var three = (double)places.Count(place => place is >= 0 and < 3) / places.Count;

        output.WriteLine($"{language}: {places.Count} phrases, first {first:P1}, among three {three:P1}");
        Assert.Equal(36 * 12, places.Count);
        Assert.True(first >= 0.8, $"{language}: {first:P1} are first");
        Assert.True(three >= 0.93, $"{language}: {three:P1} are among the first three");
    }

    [Theory]
    [InlineData(Language.Chinese, "发票没收到", 1)]
    [InlineData(Language.Chinese, "老板出差了，等他回来", 4)]
    [InlineData(Language.Chinese, "领导没签字，还在走流程", 5)]
    [InlineData(Language.Chinese, "我们的甲方没付给我们", 9)]
    [InlineData(Language.Chinese, "ＥＲＰ切换，付不了款！！", 6)]
    [InlineData(Language.Chinese, "排在这周五付款名单里了", 27)]
    [InlineData(Language.Chinese, "小李走了，现在没人管你们这个帐", 7)]
    [InlineData(Language.English, "it's in friday's payment run", 27)]
    [InlineData(Language.English, "ten yrs and we've never let u down", 21)]
    [InlineData(Language.English, "u already emailed me 3 times, ill sort it", 28)]
    [InlineData(Language.English, "our customer hasn't paid us yet", 9)]
    [InlineData(Language.English, "Cash is really tight right now.", 10)]
    [InlineData(Language.English, "WE ALREADY PAID THAT", 26)]
    [InlineData(Language.English, "we never recieved your invioce", 1)]
    internal void Neighbours_case_width_and_slips_are_told_apart(Language language, string said, int number)
    {
        var found = ExcuseMatchers.For(ThePlaybook.Edition.In(language)).Match(said);

        Assert.Equal(number, found[0].Number);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    internal void A_phrasing_that_was_written_for_an_excuse_is_that_excuse_and_no_other(Language language)
    {
        var matcher = ExcuseMatchers.For(ThePlaybook.Edition.In(language));

        var lost = ThePlaybook.Edition.In(language).Excuses.SelectMany(excuse => excuse.Variants, (excuse, text) => (excuse.Number, Text: text))
            .Where(written => matcher.Match(written.Text.ToUpperInvariant() + "!") is var found && (found[0].Number != written.Number || !ObjectionDesk.IsSure(found)));

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("")]
    [InlineData("？！……")]
    [InlineData("\ud83d")]
    [InlineData("ЖЖЖ ЩЩЩ")]
    public void What_shares_nothing_with_any_excuse_matches_none(string said)
    {
        Assert.Empty(ExcuseMatchers.For(ThePlaybook.Edition.Chinese).Match(said));
    }

    [Fact]
    public void A_phrase_is_read_in_its_own_language_whatever_the_reader_speaks()
    {
        var matchers = new ExcuseMatchers();

        Assert.Equal(1, matchers.Match(ThePlaybook.Edition, "发票没收到")[0].Number);
        Assert.Equal(1, matchers.Match(ThePlaybook.Edition, "we never got the invoice")[0].Number);
    }

    [Fact]
    public void The_same_phrase_has_the_same_scores_at_each_time()
    {
        var (one, other) = (ExcuseMatchers.For(ThePlaybook.Edition.English), ExcuseMatchers.For(ThePlaybook.Edition.English));

        Assert.Equal(one.Match("ask me again after the audit"), other.Match("ask me again after the audit"));
    }

    [Fact]
    public void A_very_long_text_is_read_up_to_where_an_excuse_ends()
    {
        var matcher = ExcuseMatchers.For(ThePlaybook.Edition.English);
        var start = "we never got the invoice ".PadRight(Grams.Longest, 'x');

        Assert.Equal(matcher.Match(start), matcher.Match(start + new string('y', 5_000)));
    }
}
