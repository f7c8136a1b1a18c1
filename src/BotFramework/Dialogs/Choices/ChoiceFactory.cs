using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public class ChoiceFactory
{
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, conversationType: null, toList: null);

    /// <summary>Shows the choices as suits the channel: as buttons where it has them and the titles fit, else as text.</summary>
    public static IMessageActivity ForChannel(
        string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null,
        string conversationType = null, IList<string> toList = null)
    {
        list ??= [];
        var longTitles = list.Any(choice => TitleOf(choice)?.Length > ChannelButtons.MaxTitleLength);
        var suggested = ChannelButtons.TakesSuggestedActions(channelId, list.Count, conversationType);
        if (!longTitles && !suggested && ChannelButtons.TakesCardActions(channelId, list.Count))
            return HeroCard(list, text, speak);
        if (!longTitles && suggested)
            return SuggestedAction(list, text, speak, toList);
        return !longTitles && list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>"Which? (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var words = Complete(options);
        var line = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
                line.Append(i < choices.Count - 1 ? words.InlineSeparator : i == 1 ? words.InlineOr : words.InlineOrMore);
            if (words.IncludeNumbers == true)
                line.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            line.Append(TitleOf(choices[i]));
        }

        return Message(line.ToString(), speak);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>One choice a line, with numbers unless the options say otherwise.</summary>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var numbers = options?.IncludeNumbers ?? true;
        var lines = new StringBuilder(text).Append("\n\n   ");
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
                lines.Append("\n   ");
            if (numbers)
                lines.Append(CultureInfo.InvariantCulture, $"{i + 1}. ");
            else
                lines.Append("- ");
            lines.Append(TitleOf(choices[i]));
        }

        return Message(lines.ToString(), speak);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList: null);

    public static IMessageActivity SuggestedAction(
        IList<string> choices, string text = null, string speak = null, IList<string> toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, toList: null);

    /// <summary>Buttons below the conversation, for the people named or for all.</summary>
    public static IMessageActivity SuggestedAction(
        IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null)
    {
        var message = Message(text, speak);
        message.SuggestedActions = new SuggestedActions { Actions = Buttons(choices), To = toList };
        return message;
    }

    /// <summary>Buttons of a card that holds the text.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var message = Message(text: null, speak);
        message.Attachments = [new HeroCard { Text = text, Buttons = Buttons(choices) }.ToAttachment()];
        return message;
    }

    public static IList<Choice> ToChoices(IList<string> choices) => choices?.Select(choice => new Choice(choice)).ToList() ?? [];

    private static string TitleOf(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static List<CardAction> Buttons(IList<Choice> choices) =>
        [.. (choices ?? []).Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value })];

    private static Activity Message(string text, string speak) =>
        new() { Type = ActivityTypes.Message, Text = text, Speak = speak, InputHint = InputHints.ExpectingInput };

    private static ChoiceFactoryOptions Complete(ChoiceFactoryOptions options) => new(
        options?.InlineSeparator ?? ", ", options?.InlineOr ?? " or ", options?.InlineOrMore ?? ", or ", options?.IncludeNumbers ?? true);
}
