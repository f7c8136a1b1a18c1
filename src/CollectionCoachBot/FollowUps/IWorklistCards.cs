using AdaptiveCards;
using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps;

/// <summary>What logging a call needs of the worklist, which implements it: the list on which Log was pressed, to go on with.</summary>
internal interface IWorklistCards
{
    /// <summary>The verb of the button that shows the list again. Data: w as <see cref="BackAsync"/> has it.</summary>
    const string ShowVerb = "worklist.show";

    /// <summary>The page that was left, as it is now.</summary>
    /// <param name="turn">Who pressed.</param>
    /// <param name="before">What Log on the list carried as <c>w</c>: the customer after whom the page begins. One who isn't on the list: the first page.</param>
    /// <param name="onTop">What is said first, such as what was stored.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    Task<JObject> BackAsync(Turn turn, string before, IEnumerable<AdaptiveElement> onTop, CancellationToken cancellationToken);
}
