using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks the user whether the bot may put a file into their OneDrive.</summary>
public class FileConsentCard
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    public FileConsentCard()
    {
    }

    public FileConsentCard(
        string description = null, long? sizeInBytes = null, object acceptContext = null, object declineContext = null)
    {
        Description = description;
        SizeInBytes = sizeInBytes;
        AcceptContext = acceptContext;
        DeclineContext = declineContext;
    }

    [JsonProperty(PropertyName = "description")]
    public string Description { get; set; }

    [JsonProperty(PropertyName = "sizeInBytes")]
    public long? SizeInBytes { get; set; }

    [JsonProperty(PropertyName = "acceptContext")]
    public object AcceptContext { get; set; }

    [JsonProperty(PropertyName = "declineContext")]
    public object DeclineContext { get; set; }
}
