using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices and values in a text, word by word.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, choices.Select(choice => new Choice(choice)).ToList(), options);
    }

    /// <summary>The choices that the text names by value, button title or synonym, in the order of the text.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(choices);
        var names = choices.SelectMany((choice, index) => NamesOf(choice, options).Select(name => new SortedValue { Index = index, Value = name }));
        return FindValues(utterance, names.ToList(), options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Text = found.Text,
            Resolution = new FoundChoice
            {
                Index = found.Resolution.Index,
                Value = choices[found.Resolution.Index].Value,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>The values whose words stand in the text, in the order of the text. Of values that share words the better one counts.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentNullException.ThrowIfNull(values);
        var tokenize = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var text = tokenize(utterance, options?.Locale);
        var search = new ValueSearch(text, options?.MaxTokenDistance ?? DefaultTokenDistance, options?.AllowPartialMatches ?? false);

        // Long values first: of two that fit equally well the longer one says more.
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => search.Matches(value, tokenize(value.Value.Trim(), options?.Locale)))
            .OrderByDescending(match => match.Resolution.Score);

        var usedTokens = new bool[text.Count];
        var foundIndexes = new HashSet<int>();
        var results = new List<ModelResult<FoundValue>>();
        foreach (var match in matches)
        {
            if (foundIndexes.Contains(match.Resolution.Index) || usedTokens.AsSpan(match.Start, match.End - match.Start + 1).Contains(true))
                continue;
            foundIndexes.Add(match.Resolution.Index);
            usedTokens.AsSpan(match.Start, match.End - match.Start + 1).Fill(true);
            results.Add(InCharacters(match, text, utterance));
        }

        return [.. results.OrderBy(result => result.Start)];
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        if (options is not { NoValue: true } && choice.Value is not null)
            yield return choice.Value;
        if (options is not { NoAction: true } && choice.Action?.Title is { } title)
            yield return title;
        foreach (var synonym in choice.Synonyms ?? [])
            yield return synonym;
    }

    private static ModelResult<FoundValue> InCharacters(ModelResult<FoundValue> match, List<Token> tokens, string utterance)
    {
        match.Start = tokens[match.Start].Start;
        match.End = tokens[match.End].End;
        match.Text = utterance.Substring(match.Start, match.End - match.Start + 1);
        return match;
    }
}
