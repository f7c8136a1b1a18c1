using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Runs a bot without a channel: a test sends activities, and the bot's answers wait in a queue.</summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _replyArrived = new(0);
    private int _lastId;

    /// <param name="channelId">The channel that the activities name; null takes the test channel.</param>
    /// <param name="sendTraceActivity">Traces are queued as well.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(Reference(channelId ?? Channels.Test, "Conversation1", "User1", "Bot", type: "convo1"), sendTraceActivity)
    {
    }

    /// <param name="conversation">Who speaks where; null takes a conversation on the test channel.</param>
    /// <param name="sendTraceActivity">Traces are queued as well.</param>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? Reference(Channels.Test, "Conversation1", "User1", "Bot", type: "convo1");
    }

    /// <summary>The answers that nobody has taken yet, the oldest first.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>Who speaks where, for activities that don't say it.</summary>
    public ConversationReference Conversation { get; set; }

    public bool EnableTrace { get; set; }

    public string Locale { get; set; } = "en-us";

    /// <summary>A conversation on the test channel.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") =>
        Reference(Channels.Test, name, user, bot);

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn. The given activity gets an id and who speaks where.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= TimeProvider.System.GetLocalNow();

        using var context = CreateTurnContext(activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn; the answer to an invoke is in the queue, as an activity.</summary>
    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Runs a turn in which the user says something.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Empties the queue and lets the bot begin a conversation.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        lock (_lock)
            ActiveQueue.Clear();
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount { Id = NextId() };
        return RunCallbackAsync(update, callback, cancellationToken);
    }

    /// <summary>A message of the user.</summary>
    public Activity MakeActivity(string text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Queues the answers; a delay is waited for.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is no activity to send.", nameof(activities));

        var responses = new List<ResourceResponse>(activities.Length);
        foreach (var activity in activities)
        {
            if (string.IsNullOrEmpty(activity.Id))
                activity.Id = NextId();
            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            if (activity.Type == ActivityTypesEx.Delay)
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
                Enqueue(activity);
            responses.Add(new ResourceResponse(activity.Id));
        }

        return [.. responses];
    }

    /// <summary>Replaces an answer that is still in the queue.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        lock (_lock)
        {
            if (!ActiveQueue.Any(queued => queued.Id == activity.Id))
                return Task.FromResult(new ResourceResponse());
            Rebuild(ActiveQueue.Select(queued => queued.Id == activity.Id ? activity : queued));
        }

        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <summary>Takes an answer out of the queue.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        lock (_lock)
            Rebuild(ActiveQueue.Where(queued => queued.Id != reference.ActivityId));
        return Task.CompletedTask;
    }

    /// <returns>The oldest answer; null when there is none.</returns>
    public IActivity GetNextReply()
    {
        lock (_lock)
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
    }

    /// <summary>The oldest answer; waits for one.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (GetNextReply() is { } reply)
                return reply;
            // A signal may stand for an answer that was taken without waiting, so the queue has the last word.
            await _replyArrived.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference Reference(string channelId, string name, string user, string bot, string type = null) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount(user.ToLower(CultureInfo.InvariantCulture), user),
        Bot = new ChannelAccount(bot.ToLower(CultureInfo.InvariantCulture), bot),
        Conversation = new ConversationAccount(isGroup: false, conversationType: type ?? name, id: name),
        Locale = "en-us",
    };

    private async Task RunCallbackAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = CreateTurnContext(activity);
        await callback(context, cancellationToken).ConfigureAwait(false);
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
            ActiveQueue.Enqueue(activity);
        _replyArrived.Release();
    }

    private void Rebuild(IEnumerable<Activity> activities)
    {
        var kept = activities.ToList();
        ActiveQueue.Clear();
        foreach (var activity in kept)
            ActiveQueue.Enqueue(activity);
    }

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
}
