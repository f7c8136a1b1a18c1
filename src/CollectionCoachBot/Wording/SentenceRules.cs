using System.Text.RegularExpressions;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Wording;

/// <summary>
/// The rules of the playbook on one sentence. Pure; safe to use from several threads.
/// The engine that never steps back would need many seconds to take in the rules; this one may, within a sentence of bounded length and patterns
/// whose gaps are bounded, and gives up loudly where a company's own pattern is slow all the same.
/// </summary>
internal sealed class SentenceRules
{
    /// <summary>For one pattern on one sentence: whatever takes longer is a defect of the pattern.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Regex? _unless;
    private readonly List<(WordingRule Rule, Regex Say, Regex? Unless)> _rules;

    public SentenceRules(WordingText wording)
    {
        _unless = AnyOf(wording.Unless);
        _rules = [.. wording.Rules.Select(rule => (rule, AnyOf(rule.Say)!, AnyOf(rule.Unless)))];
    }

    /// <summary>Whether nothing counts in it, such as what somebody else said.</summary>
    public bool PassAll(string sentence) => _unless?.IsMatch(sentence) == true;

    /// <returns>What they find, and whether one says that it may be said: from this stage on, or, of a sure rule, as it is put.</returns>
    public (IReadOnlyList<Finding> Found, bool IsPermitted) In(string sentence, OverdueStage? stage)
    {
        var found = new List<Finding>();
        var isPermitted = false;
        foreach (var (rule, say, unless) in _rules)
        {
            if (say.Match(sentence) is not { Success: true } match)
                continue;
            var (hasLapsed, isExcepted) = (rule.From <= stage, unless?.IsMatch(sentence) == true);
            isPermitted |= hasLapsed || isExcepted && rule.IsSure;
            if (hasLapsed || isExcepted)
                continue;
            var (start, length) = FoundWords.Of(match, sentence);
            found.Add(new Finding(rule.Kind, rule, sentence, start, length));
        }

        return (found, isPermitted);
    }

    private static Regex? AnyOf(IReadOnlyList<string> patterns) => patterns.Count == 0
        ? null
        : new Regex(string.Join('|', patterns.Select(pattern => $"(?:{pattern})")),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience);
}
