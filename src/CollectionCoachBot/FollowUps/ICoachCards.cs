using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps;

/// <summary>What logging a call needs of coaching, which implements it: the coaching before the call, its card, and its texts to copy.</summary>
internal interface ICoachCards
{
    /// <returns>Null when this person has no coaching by that id.</returns>
    Task<CoachedCall?> FindAsync(string sessionId, Person person, CancellationToken cancellationToken);

    /// <summary>This person's newest coaching, of one customer where that is given; null: none.</summary>
    Task<CoachedCall?> NewestAsync(Person person, string? customerId, CancellationToken cancellationToken);

    /// <summary>The coach card made again, with a line on top, so that it stays where it was pressed.</summary>
    /// <param name="sessionId">The coaching.</param>
    /// <param name="notice">Card text.</param>
    /// <param name="turn">Who pressed.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    Task<JObject?> CardAsync(string sessionId, string notice, Turn turn, CancellationToken cancellationToken);

    /// <summary>A short message to leave when nobody answers, to copy; plain text.</summary>
    Task<string?> NoAnswerTextAsync(string sessionId, Turn turn, CancellationToken cancellationToken);

    /// <summary>What to write to the customer after a promise, to copy; plain text.</summary>
    Task<string?> ConfirmationAsync(string sessionId, PromiseFact promise, Turn turn, CancellationToken cancellationToken);
}
