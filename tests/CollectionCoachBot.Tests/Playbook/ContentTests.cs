using System.Text.RegularExpressions;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Playbook;

/// <summary>Rules about the words themselves. The loader holds what the program needs; these hold what a reader deserves.</summary>
public sealed partial class ContentTests
{
    public static TheoryData<int> EveryLanguage() => [(int)Language.Chinese, (int)Language.English];

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Every_cell_has_its_excuses_tactics_and_texts(int language)
    {
        var text = ThePlaybook.Edition.In((Language)language);

        foreach (var (key, plan) in ThePlaybook.Edition.Matrix)
        {
            var cell = text.Cells[key];
            Assert.Equal(plan.Excuses, cell.Excuses.Select(excuse => excuse.Number));
            Assert.Equal(plan.Tactics, cell.Tactics.Select(use => use.TacticId));
        }

        Assert.All(PlaybookSentences.Of(text), line => Assert.NotEqual("", line.Template));
    }

    [Fact]
    public void Law_is_named_at_the_same_excuses_in_both_languages()
    {
        foreach (var key in ThePlaybook.Edition.Matrix.Keys)
        {
            Assert.Equal(
                ThePlaybook.Edition.Chinese.Cells[key].Excuses.Select(excuse => excuse.LawId),
                ThePlaybook.Edition.English.Cells[key].Excuses.Select(excuse => excuse.LawId));
        }
    }

    [Fact]
    public void Every_tactic_and_style_is_shown_somewhere()
    {
        var plans = ThePlaybook.Edition.Matrix.Values.ToList();

        Assert.Empty(ThePlaybook.Edition.Chinese.Tactics.Entries.Select(tactic => tactic.Id).Except(plans.SelectMany(plan => plan.Tactics)));
        Assert.Empty(Enum.GetValues<Style>().Except(plans.SelectMany(plan => new[] { plan.First, plan.Second })));
    }

    [Fact]
    public void Every_excuse_of_a_cell_is_in_the_catalogue()
    {
        var known = ThePlaybook.Edition.Chinese.Excuses.Select(excuse => excuse.Number).ToList();

        Assert.Equal(Enumerable.Range(1, 36), known);
        Assert.Empty(ThePlaybook.Edition.Matrix.Values.SelectMany(plan => plan.Excuses).Except(known));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void No_sentence_stands_twice(int language)
    {
        var twice = PlaybookSentences.Of(ThePlaybook.Edition.In((Language)language)).Where(line => !line.IsQuoted)
            .SelectMany(line => SentenceEnd().Split(line.Template).Select(sentence => (Sentence: sentence.Trim().ToLowerInvariant(), line.Place)))
            .Where(pair => pair.Sentence.Count(char.IsLetter) >= 4)
            .GroupBy(pair => pair.Sentence, pair => pair.Place, StringComparer.Ordinal)
            .Where(group => group.Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(group => $"{group.Key}: {string.Join(", ", group.Distinct(StringComparer.Ordinal))}");

        Assert.Equal("", string.Join("\n", twice));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void No_two_openings_begin_alike(int language)
    {
        var openings = PlaybookSentences.Of(ThePlaybook.Edition.In((Language)language)).Where(line => line.IsOpening).ToList();

        var alike = openings.GroupBy(line => Beginning(line.Template, (Language)language), line => line.Place, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(group => $"{group.Key}: {string.Join(", ", group)}");

        Assert.Equal(45, openings.Select(line => line.Place).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("", string.Join("\n", alike));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void An_opening_finds_the_person_first_and_ends_with_a_question(int language)
    {
        foreach (var opening in PlaybookSentences.Of(ThePlaybook.Edition.In((Language)language)).Where(line => line.IsOpening))
        {
            Assert.True(opening.Template.TrimEnd('”')[^1] is '？' or '?', $"{opening.Place} doesn't end with a question: {opening.Template}");
            Assert.False(Greeting().IsMatch(opening.Template), $"{opening.Place} begins with a greeting: {opening.Template}");
            var amount = opening.Template.IndexOf("{amount}", StringComparison.Ordinal);
            var firstQuestion = opening.Template.IndexOfAny(['？', '?']);
            Assert.True(amount < 0 || firstQuestion < amount, $"{opening.Place} names the amount before it knows who listens: {opening.Template}");
        }
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void Nothing_forbidden_is_said(int language)
    {
        var lexicon = TheLexicon.Of((Language)language);

        var found = PlaybookSentences.Of(ThePlaybook.Edition.In((Language)language)).Where(line => !line.IsQuoted)
            .SelectMany(line => lexicon.FoundIn(line.Template, line.Stage).Select(word => $"{line.Place} says \"{word}\": {line.Template}"));

        Assert.Equal("", string.Join("\n", found));
    }

    [Theory]
    [MemberData(nameof(EveryLanguage))]
    public void The_lexicon_catches_threats_and_lets_near_misses_pass(int language)
    {
        var lexicon = TheLexicon.Of((Language)language);

        Assert.All(lexicon.Caught, sentence => Assert.NotEmpty(lexicon.FoundIn(sentence, OverdueStage.M3Plus)));
        Assert.All(lexicon.Allowed, sentence => Assert.Empty(lexicon.FoundIn(sentence, OverdueStage.M0)));
    }

    [Fact]
    public void Chinese_has_full_width_punctuation_and_no_exclamation()
    {
        var lines = PlaybookSentences.Of(ThePlaybook.Edition.Chinese).Where(line => NotChinese().IsMatch(Placeholder().Replace(line.Template, "")));

        Assert.Equal("", string.Join("\n", lines));
    }

    [Fact]
    public void English_has_contractions_and_no_exclamation()
    {
        var lines = PlaybookSentences.Of(ThePlaybook.Edition.English).Where(line => NotEnglish().IsMatch(line.Template));

        Assert.Equal("", string.Join("\n", lines));
    }

    [Fact]
    public void A_text_says_either_your_company_or_our_company()
    {
        Assert.DoesNotContain(PlaybookSentences.Of(ThePlaybook.Edition.Chinese),
            line => line.Template.Contains("贵司", StringComparison.Ordinal) && line.Template.Contains("咱们公司", StringComparison.Ordinal));
    }

    private static string Beginning(string template, Language language)
    {
        var words = Placeholder().Replace(template, "");
        return language == Language.Chinese
            ? new string([.. words.Where(char.IsLetterOrDigit).Take(4)])
            : string.Join(' ', Word().Matches(words).Take(4).Select(word => word.Value));
    }

    [GeneratedRegex(@"(?<=[.?])\s+|\(pause\)|[。？；…]|（停）", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^(您好|你好|喂|早上好|打扰|(hi|hello|good (morning|afternoon)|dear)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\w'’]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[,;:?!()""']|！", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotChinese();

    [GeneratedRegex(@"!|[，。；：？！“（]|\b(cannot|do not|does not|will not|is not|are not|I am|I will|you are|we are)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotEnglish();
}
