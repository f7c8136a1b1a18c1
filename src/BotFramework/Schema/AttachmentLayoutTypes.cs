namespace Microsoft.Bot.Schema;

/// <summary>How several attachments of one message are laid out.</summary>
public static class AttachmentLayoutTypes
{
    public const string Carousel = "carousel";

    public const string List = "list";
}
