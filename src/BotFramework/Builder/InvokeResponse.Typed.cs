namespace Microsoft.Bot.Builder;

/// <summary>An <see cref="InvokeResponse"/> whose body has a type.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    public new T Body
    {
        get => (T)base.Body;
        set => base.Body = value;
    }
}
