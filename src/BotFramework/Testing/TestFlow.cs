using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A conversation as a test writes it down: what the user sends and what the bot answers. Nothing happens before
/// <see cref="StartTestAsync"/>; each call returns a longer flow.
/// </summary>
public class TestFlow
{
    private const uint DefaultTimeout = 3000;

    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _run;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        : this(() => Task.CompletedTask, adapter, callback)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot is null ? null : bot.OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task ?? Task.CompletedTask, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask, flow?._adapter, flow?._callback)
    {
    }

    private TestFlow(Func<Task> run, TestAdapter adapter, BotCallbackHandler callback)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _run = run ?? (() => Task.CompletedTask);
        _adapter = adapter;
        _callback = callback;
    }

    /// <summary>Runs the flow.</summary>
    /// <exception cref="Exception">An answer isn't the one expected.</exception>
    public Task StartTestAsync() => _run();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded = [_adapter.Conversation.User];
        return _adapter.ProcessActivityAsync(update, _callback);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>Plays a transcript: what the bot said is expected, all else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = DefaultTimeout) =>
        Test(activities, (expected, actual) => Compare(expected, actual, description), description, timeout);

    public TestFlow Test(
        IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.Bot
            ? flow.AssertReply(reply => validateReply(activity, reply), description, timeout)
            : flow.Send(activity));
    }

    public TestFlow AssertReply(string expected, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(new Activity { Type = ActivityTypes.Message, Text = expected }, description ?? expected, timeout);

    /// <summary>The answer has the same type and the same text.</summary>
    public TestFlow AssertReply(IActivity expected, string description = null, uint timeout = DefaultTimeout) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    public TestFlow AssertReply(
        IActivity expected, IEqualityComparer<IActivity> equalityComparer, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                if (equalityComparer is null)
                    Compare(expected, reply, description);
                else if (!equalityComparer.Equals(expected, reply))
                    throw new TestFlowException($"{description}: the reply isn't the one expected.\nReply: {TextOf(reply)}");
            },
            description,
            timeout);
    }

    /// <summary>Takes the next answer and checks it.</summary>
    /// <param name="validateActivity">Throws when the answer isn't right.</param>
    /// <param name="description">For the message when it fails.</param>
    /// <param name="timeout">Milliseconds to wait for an answer; a debugger stops the clock.</param>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = DefaultTimeout) =>
        Then(async () =>
        {
            var reply = await NextReplyAsync(timeout).ConfigureAwait(false)
                ?? throw new TimeoutException($"No reply within {timeout} ms: '{description}'.");
            validateActivity(reply);
        });

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = DefaultTimeout) => AssertReply(
        reply =>
        {
            if (TextOf(reply)?.Contains(expected, StringComparison.Ordinal) != true)
                throw new TestFlowException($"{description ?? expected}: the reply doesn't contain it.\nReply: {TextOf(reply)}");
        },
        description,
        timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                if (!candidates.Contains(TextOf(reply), StringComparer.Ordinal))
                    throw new TestFlowException($"{description ?? "The reply"}: none of the candidates.\nReply: {TextOf(reply)}");
            },
            description,
            timeout);
    }

    /// <summary>Waits the whole time and fails when an answer comes.</summary>
    public TestFlow AssertNoReply(string description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        if (await NextReplyAsync(timeout).ConfigureAwait(false) is { } reply)
            throw new TestFlowException($"{description ?? "No reply expected"}.\nReply: {TextOf(reply)}");
    });

    private static void Compare(IActivity expected, IActivity actual, string description)
    {
        if (expected.Type != actual.Type)
            throw new TestFlowException($"{description}: the reply is a {actual.Type}, not a {expected.Type}.");
        if (!string.Equals(TextOf(expected)?.Trim(), TextOf(actual)?.Trim(), StringComparison.Ordinal))
            throw new TestFlowException($"{description}\nExpected: {TextOf(expected)}\nReply: {TextOf(actual)}");
    }

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private TestFlow Then(Func<Task> next) => new(
        async () =>
        {
            await _run().ConfigureAwait(false);
            await next().ConfigureAwait(false);
        },
        this);

    private async Task<IActivity> NextReplyAsync(uint timeout)
    {
        if (System.Diagnostics.Debugger.IsAttached)
            return await _adapter.GetNextReplyAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return null;
        }
    }
}
