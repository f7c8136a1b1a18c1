using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The form: a card or a page.</summary>
public class TaskModuleTaskInfo
{
    public TaskModuleTaskInfo()
    {
    }

    public TaskModuleTaskInfo(
        string title = null, object height = null, object width = null, string url = null, Attachment card = null,
        string fallbackUrl = null, string completionBotId = null)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    [JsonProperty(PropertyName = "title")]
    public string Title { get; set; }

    /// <summary>Pixels, or small, medium, large.</summary>
    [JsonProperty(PropertyName = "height")]
    public object Height { get; set; }

    /// <summary>Pixels, or small, medium, large.</summary>
    [JsonProperty(PropertyName = "width")]
    public object Width { get; set; }

    [JsonProperty(PropertyName = "url")]
    public string Url { get; set; }

    [JsonProperty(PropertyName = "card")]
    public Attachment Card { get; set; }

    [JsonProperty(PropertyName = "fallbackUrl")]
    public string FallbackUrl { get; set; }

    /// <summary>Who gets what a page sends; null for this bot.</summary>
    [JsonProperty(PropertyName = "completionBotId")]
    public string CompletionBotId { get; set; }
}
