using System.Text.RegularExpressions;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Wording;

/// <summary>
/// Looks for what mustn't be said. Pure: the same text, stage and rules give the same findings. Safe to use from several threads.
/// The engine that never steps back would need many seconds to take in the rules; this one may, within a sentence of bounded length and patterns
/// whose gaps are bounded, and gives up loudly where a company's own pattern is slow all the same.
/// </summary>
internal sealed class WordingChecker
{
    /// <summary>For one pattern on one sentence: whatever takes longer is a defect of the pattern.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Language _language;
    private readonly Regex? _unless;
    private readonly List<(WordingRule Rule, Regex Say, Regex? Unless)> _rules;

    public WordingChecker(WordingText wording, Language language)
    {
        (_language, _unless) = (language, AnyOf(wording.Unless));
        _rules = [.. wording.Rules.Select(rule => (rule, AnyOf(rule.Say)!, AnyOf(rule.Unless)))];
    }

    /// <param name="text">What is meant to be said or sent.</param>
    /// <param name="stage">The stage of the account; null: unknown, and what is allowed late only isn't allowed.</param>
    public IReadOnlyList<Finding> Check(string text, OverdueStage? stage) =>
        [.. Sentences.Of(text, _language).Where(sentence => _unless?.IsMatch(sentence) != true).SelectMany(sentence => In(sentence, stage))];

    private IEnumerable<Finding> In(string sentence, OverdueStage? stage)
    {
        foreach (var (rule, say, unless) in _rules)
        {
            if (rule.From <= stage)
                continue;
            if (say.Match(sentence) is not { Success: true } match || unless?.IsMatch(sentence) == true)
                continue;
            var (start, length) = FoundWords.Of(match, sentence);
            yield return new Finding(rule, sentence, start, length);
        }
    }

    private static Regex? AnyOf(IReadOnlyList<string> patterns) => patterns.Count == 0
        ? null
        : new Regex(string.Join('|', patterns.Select(pattern => $"(?:{pattern})")),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
}
