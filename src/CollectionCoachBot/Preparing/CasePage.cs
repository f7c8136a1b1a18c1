using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Storage;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing;

/// <summary>A page about one customer: what is asked before the call, why it isn't paid, the plan, the letter. Shown by a command and by a button.</summary>
internal abstract class CasePage
{
    /// <summary>The command that shows it.</summary>
    public abstract string Command { get; }

    /// <summary>The verb of a button that shows it. Data: s or c what it is about, o an option.</summary>
    public string Verb => Command + ".open";

    /// <summary>What may be chosen on the page, by button or typed behind the customer's name.</summary>
    public virtual IReadOnlyList<AnswerChoice> Options(PlaybookEdition edition, Language language) => [];

    /// <param name="turn">Who asks, where.</param>
    /// <param name="about">The customer, within the asker's scope.</param>
    /// <param name="option">One of <see cref="Options"/> of the customer's edition, by its value; null: none was chosen.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    public abstract Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken);

    /// <summary>What stands on a button for an option.</summary>
    public string IdOf(string option) => OpaqueId.Of($"{Command}/{option}");

    /// <summary>The option of a button; null: none, or one that isn't known any more.</summary>
    public string? OptionOf(string? id, PlaybookEdition edition, Language language) =>
        id is null ? null : Options(edition, language).Select(choice => choice.Value).FirstOrDefault(value => IdOf(value) == id);

    /// <summary>The option that was typed; null: none, or it fits several.</summary>
    public string? OptionIn(string typed, PlaybookEdition edition, Language language) => AnswerReader.Read(typed, Options(edition, language)) is [var one] ? one.Value : null;
}
