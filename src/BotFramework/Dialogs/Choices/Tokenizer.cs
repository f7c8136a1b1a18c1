using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Cuts a text at blanks and punctuation. Chinese is written without blanks, so a run of it is one word; characters beyond
/// the basic plane are words by themselves.
/// </summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var at = 0; at < (text?.Length ?? 0);)
        {
            // A half of a pair by itself counts as a blank.
            var known = Rune.TryGetRuneAt(text, at, out var character);
            var length = known ? character.Utf16SequenceLength : 1;
            var alone = known && character.Value > 0xFFFF;
            if (!known || alone || IsBreak(character.Value))
            {
                Close(at);
                if (alone)
                    tokens.Add(Make(text, at, at + length - 1));
            }
            else if (start < 0)
            {
                start = at;
            }

            at += length;
        }

        Close(text?.Length ?? 0);
        return tokens;

        void Close(int end)
        {
            if (start >= 0)
                tokens.Add(Make(text, start, end - 1));
            start = -1;
        }
    }

    private static Token Make(string text, int start, int end)
    {
        var word = text.Substring(start, end - start + 1);
        return new Token { Start = start, End = end, Text = word, Normalized = word.ToLower(CultureInfo.InvariantCulture) };
    }

    // Unicode blocks of blanks, punctuation, modifiers and symbols.
    private static bool IsBreak(int character) => character
        is <= 0x2F
        or (>= 0x3A and <= 0x40)
        or (>= 0x5B and <= 0x60)
        or (>= 0x7B and <= 0xBF)
        or (>= 0x02B9 and <= 0x036F)
        or (>= 0x2000 and <= 0x2BFF)
        or (>= 0x2E00 and <= 0x2E7F);
}
