using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Imports.Sent;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Search;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Bot;

/// <summary>
/// Decides what a message wants, in this order: a file that comes with it, cancel, help or start over alone, an exact customer name, a command word, the open question,
/// a search, help. Buttons that submit come here as well, as messages without text.
/// </summary>
internal sealed class MessageRouter(
    IEnumerable<ICommand> commands, CommandWords words, CustomerSearch customers, CoachDialogs dialogs, LastAnswer last, HelpCommand help,
    SentLedgerDesk files, Roles roles, PeopleDirectory people)
{
    private readonly Dictionary<string, ICommand> _commands = commands.ToDictionary(command => command.Name, StringComparer.Ordinal);

    public async Task HearAsync(ITurnContext<IMessageActivity> context, Sender sender, CancellationToken cancellationToken)
    {
        if (SentLedgerDesk.IsOf(context.Activity))
        {
            var known = sender.Conversation.Kind == ConversationKind.Personal ? sender.Person.Speaks : sender.Conversation.Language ?? sender.Person.Speaks;
            await files.HearAsync(await Turns.OfAsync(context, sender, known, HeardText.Of(context.Activity), null, roles, cancellationToken), cancellationToken);
            return;
        }

        var text = HeardText.Of(context.Activity);
        if (text.Length == 0 && context.Activity.Value is { } value)
        {
            await HearButtonAsync(context, sender, value as JObject ?? [], cancellationToken);
            return;
        }

        var scope = await roles.ScopeOfAsync(sender.Person, cancellationToken);
        var command = words.Hear(text);
        var named = await customers.ExactAsync(text, scope, cancellationToken);
        if (IsForEveryStep(command))
            named = [];
        else if (named.Count > 0)
            command = null;
        var spoken = LanguageRule.SpokenBy(text, command, named.Count > 0);
        IReadOnlyList<CustomerHit>? found = null;
        if (LanguageRule.MayBePartOfAName(spoken, command, sender.Person))
        {
            found = await customers.FindAsync(text, scope, CoachValues.MostHits, cancellationToken);
            if (found.Any(hit => hit.Match != CustomerMatch.Nearest))
                spoken = null;
        }

        var before = sender.Conversation.Kind == ConversationKind.Personal ? sender.Person.Speaks : sender.Conversation.Language ?? sender.Person.Speaks;
        if (spoken is { } heard)
            await people.RememberHeardAsync(sender.Person, heard, cancellationToken);
        var language = sender.Conversation.Kind == ConversationKind.Personal
            ? LanguageRule.Of(sender.Person, spoken)
            : sender.Conversation.Language ?? LanguageRule.Of(sender.Person, spoken);
        var turn = await Turns.OfAsync(context, sender, language, text, null, roles, cancellationToken, before, scope);
        if (turn.Kind == ConversationKind.Personal)
            await HearInPersonAsync(turn, command, named, found, cancellationToken);
        else if (command is not null && IsKeptFromGuests(turn, command.Name))
            await help.GuestsHereAsync(turn, cancellationToken);
        else if (named.Count > 0)
            await _commands[CoachCommand.CommandName].RunAsync(turn, text, cancellationToken);
        else if (command is not null && _commands.TryGetValue(command.Name, out var handler))
            await handler.RunAsync(turn, command.Argument, cancellationToken);
        else
            await help.NotUnderstoodAsync(turn, cancellationToken);
    }

    /// <summary>The words that work at every step, where nothing else is typed: a customer of that name is found by "coach" and the name.</summary>
    private static bool IsForEveryStep(HeardCommand? command) => command is { Argument: "", Name: "cancel" or "help" or "start-over" };

    /// <summary>Where a guest reads along, only what is about no account is carried out.</summary>
    private static bool IsKeptFromGuests(Turn turn, string command) =>
        turn.Scope.IsNothing && command is not ("help" or "language" or "unsubscribe" or CoachCommand.CommandName);

    /// <param name="turn">The turn.</param>
    /// <param name="command">The command word that it begins with.</param>
    /// <param name="named">The customers whose whole name or code it is.</param>
    /// <param name="found">Those that a search finds; null: nobody has searched yet.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    private async Task HearInPersonAsync(
        Turn turn, HeardCommand? command, IReadOnlyList<CustomerHit> named, IReadOnlyList<CustomerHit>? found, CancellationToken cancellationToken)
    {
        var dialog = await dialogs.OpenAsync(turn.Context, cancellationToken);
        var asking = dialog.ActiveDialog is not null;

        // A code may be a mere number: to an open question that is an answer. A name never is.
        if (named.Count > 0 && !CoachDialogs.IsPickingForPage(dialog) && (!asking || !turn.Text.All(char.IsAsciiDigit)))
            await CoachDialogs.BeginAsync(dialog, CoachValues.Of(named, turn.Text), cancellationToken);
        else if (command is not null)
            await RunAsync(turn, dialog, _commands[command.Name], command.Argument, cancellationToken);
        else if (asking)
            await dialog.ContinueDialogAsync(cancellationToken);
        else if (turn.Text.Any(char.IsLetterOrDigit)
            && (found ?? await customers.FindAsync(turn.Text, turn.Scope, CoachValues.MostHits, cancellationToken)) is { Count: > 0 } hits)
            await CoachDialogs.BeginAsync(dialog, CoachValues.Of(hits, turn.Text), cancellationToken);
        else
            await help.NotUnderstoodAsync(turn, cancellationToken);
    }

    private async Task HearButtonAsync(ITurnContext context, Sender sender, JObject data, CancellationToken cancellationToken)
    {
        var submitted = new CardPress("", data, context.Activity.ReplyToId);
        var language = sender.Conversation.Kind == ConversationKind.Personal ? sender.Person.Speaks : sender.Conversation.Language ?? sender.Person.Speaks;
        var turn = await Turns.OfAsync(context, sender, language, "", submitted, roles, cancellationToken);
        var command = submitted.Text("command", 40) is { } name ? _commands.GetValueOrDefault(name) : null;
        if (turn.Kind != ConversationKind.Personal)
        {
            // No dialog runs here, where everybody would answer its questions.
            await (command is null ? help.OutOfDateAsync(turn, cancellationToken)
                : IsKeptFromGuests(turn, command.Name) ? help.GuestsHereAsync(turn, cancellationToken)
                : command.RunAsync(turn, "", cancellationToken));
            return;
        }

        var dialog = await dialogs.OpenAsync(context, cancellationToken);
        if (command is not null)
            await RunAsync(turn, dialog, command, "", cancellationToken);
        else if (await last.IsAsync(turn, cancellationToken))
            return;
        else if (dialog.ActiveDialog is not null)
            await dialog.ContinueDialogAsync(cancellationToken);
        else
            await help.OutOfDateAsync(turn, cancellationToken);
    }

    /// <summary>Another command in the middle of a dialog is carried out, and the open question is asked again.</summary>
    private static async Task RunAsync(Turn turn, DialogContext dialog, ICommand command, string argument, CancellationToken cancellationToken)
    {
        var open = dialog.ActiveDialog;
        await command.RunAsync(turn, argument, cancellationToken);
        if (open is not null && ReferenceEquals(open, dialog.ActiveDialog)
            && !turn.Context.TurnState.ContainsKey(CoachDialogs.ChangedKey))
            await dialog.RepromptDialogAsync(cancellationToken);
    }
}
