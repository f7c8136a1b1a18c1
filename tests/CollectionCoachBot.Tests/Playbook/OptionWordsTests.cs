using System.Text.RegularExpressions;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Tests.Playbook;

/// <summary>What a rep reads on a coach card is taken for this account's: an example with figures of its own would be said to a customer.</summary>
public sealed partial class OptionWordsTests
{
    public static TheoryData<int> EveryLanguage() => [(int)Language.Chinese, (int)Language.English];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void No_way_to_pay_is_proposed_with_an_amount_a_currency_or_a_date_of_its_own(int language)
    {
        var proposals = ThePlaybook.Edition.In((Language)language).Topic(PlaybookText.OptionsTopic).Entries.SelectMany(option => option.Lines("propose"));

        Assert.Equal([], proposals.Where(line => Figure().IsMatch(line)));
    }

    [Theory]
    [InlineData("Your rebate claim is CNY 12,000.")]
    [InlineData("can that go Thursday?")]
    [InlineData("How much of the September load is still sealed?")]
    [InlineData("Suppose it went in three parts.")]
    [InlineData("您要是25号以前一次付清")]
    [InlineData("首笔放这周五")]
    [InlineData("余下填三个日子")]
    public void The_check_finds_what_it_looks_for(string line) => Assert.Matches(Figure(), line);

    [GeneratedRegex(@"\d|\b[A-Z]{3}\b|[$€£¥￥]|[元万]|周[一二三四五六日天几]|星期|[一二三四五六七八九十几][号日月]|[二三四五六七八九十两几][个期笔天]|\b(two|three|four|five|six|ten|dozen)\b|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(January|February|March|April|June|July|August|September|October|November|December)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();
}
